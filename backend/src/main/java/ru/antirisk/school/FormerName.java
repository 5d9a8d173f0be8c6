package ru.antirisk.school;

import java.time.LocalDate;

/** A name that a school had till a day. */
public record FormerName(String name, LocalDate validUntil) {}
