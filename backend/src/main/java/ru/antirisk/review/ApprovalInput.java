package ru.antirisk.review;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may say beside an act of review.
 *
 * @param comment 1,000 characters at most; null for nothing
 */
public record ApprovalInput(@Size(max = 1000) @Nullable String comment) {}
