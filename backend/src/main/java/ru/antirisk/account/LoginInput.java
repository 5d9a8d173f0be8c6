package ru.antirisk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Name and password of a person. */
public record LoginInput(
        @NotBlank @Size(max = 64) String username,
        @NotBlank @Size(max = 200) String password) {}
