package ru.antirisk.assessment;

import java.util.List;
import ru.antirisk.platform.table.Described;

/**
 * A school subject.
 *
 * @param also other words for it in people's files
 */
@Described(ProcedureColumns.class)
public record SubjectView(String code, String title, List<String> also, int version) {}
