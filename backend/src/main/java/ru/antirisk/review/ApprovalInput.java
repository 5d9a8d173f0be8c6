package ru.antirisk.review;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody may say beside an act of review. */
public record ApprovalInput(@Size(max = 1000) @Nullable String comment) {}
