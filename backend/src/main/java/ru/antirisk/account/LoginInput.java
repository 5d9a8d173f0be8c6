package ru.antirisk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Name and password of a person.
 *
 * @param username without regard to case and to spaces around it
 * @param password 200 characters at most
 */
public record LoginInput(
        @NotBlank @Size(max = 64) String username,
        @NotBlank @Size(max = 200) String password) {}
