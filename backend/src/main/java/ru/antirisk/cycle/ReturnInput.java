package ru.antirisk.cycle;

import ru.antirisk.platform.table.Described;

/** A school that had left takes part again. */
@Described(MembershipChangeColumns.class)
public record ReturnInput(String returnReason) {}
