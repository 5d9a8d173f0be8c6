package ru.antirisk.identification;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says beside approving or discarding a run. */
public record ApprovalInput(@Size(max = 1000) @Nullable String comment) {}
