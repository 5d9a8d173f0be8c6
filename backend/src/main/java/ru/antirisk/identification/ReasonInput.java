package ru.antirisk.identification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an approval is withdrawn; whoever gave it reads this. */
public record ReasonInput(
        @NotBlank(message = "Напишите причину: её увидят те, кто утвердил и провёл расчёт") @Size(max = 1000)
        String reason) {}
