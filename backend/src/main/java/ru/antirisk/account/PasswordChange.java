package ru.antirisk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Change of one's own password.
 *
 * @param currentPassword the one that the account has now
 * @param newPassword another one
 */
public record PasswordChange(
        @NotBlank String currentPassword,

        @NotBlank @Size(min = 10, max = 200, message = "Пароль — от 10 до 200 знаков")
        String newPassword) {}
