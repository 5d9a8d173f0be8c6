package ru.antirisk.assessment;

import java.util.List;
import ru.antirisk.platform.table.Described;

/**
 * An assessment procedure. Results of ВПР serve to help a school: they must not be used to judge teachers, schools or
 * municipalities, nor for ratings (recommendations on ВПР of Минпросвещения and Рособрнадзор, part 5), so nothing ranks
 * schools by them.
 *
 * @param also other words for it in people's files
 * @param grades who takes part; where it is one, results need not name it
 */
@Described(ProcedureColumns.class)
public record ProcedureView(
        String code,
        String title,
        List<String> also,
        List<Integer> grades,
        Scale scale,
        boolean comparable,
        boolean isPublic,
        int version) {}
