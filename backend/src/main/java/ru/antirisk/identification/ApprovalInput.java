package ru.antirisk.identification;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Approval of a run by a person. */
public record ApprovalInput(@Size(max = 1000) @Nullable String comment) {}
