package ru.antirisk.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import ru.antirisk.platform.table.Described;

/**
 * What is set for an assessment procedure.
 *
 * @param also other words for it in people's files, 20 at most
 * @param grades in which it takes place, 1 to 11
 */
@Described(ProcedureColumns.class)
public record ProcedureInput(
        String title,
        @NotNull @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> also,
        @NotNull @Size(min = 1, max = 11) List<@NotNull @Min(1) @Max(11) Integer> grades,
        Scale scale,
        boolean comparable,
        boolean isPublic) {}
