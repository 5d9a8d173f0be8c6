package ru.antirisk.cycle;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a school takes part. */
public record MembershipInput(@Size(max = 1000) @Nullable String reason) {}
