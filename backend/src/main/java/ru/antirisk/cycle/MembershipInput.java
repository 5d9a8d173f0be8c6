package ru.antirisk.cycle;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** Why a school takes part. */
@Described(MembershipColumns.class)
public record MembershipInput(@Nullable String reason) {}
