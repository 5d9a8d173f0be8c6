package ru.antirisk.identification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** An imported index of a school; the group is imported too and never computed from the value.
 */
@Described(ContextIndexColumns.class)
public record ContextIndexView(
        int schoolId,
        String schoolCode,
        String schoolName,
        int year,
        IndexType type,
        @Nullable BigDecimal value,
        @Nullable Integer group,
        @Nullable String source) {}
