package ru.antirisk.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import ru.antirisk.platform.table.Described;

/**
 * What is set for a subject.
 *
 * @param also other words for it in people's files, 20 at most
 */
@Described(ProcedureColumns.class)
public record SubjectInput(
        String title, @NotNull @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> also) {}
