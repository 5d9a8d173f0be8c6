package ru.antirisk.school;

import java.time.LocalDate;
import ru.antirisk.platform.table.Described;

/** A name that a school had till a day. */
@Described(FormerNameColumns.class)
public record FormerName(String name, LocalDate validUntil) {}
