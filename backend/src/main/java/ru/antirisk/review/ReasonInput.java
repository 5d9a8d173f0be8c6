package ru.antirisk.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is taken back; whoever it concerns reads this.
 *
 * @param reason 1,000 characters at most
 */
public record ReasonInput(
        @NotBlank(message = "Напишите причину: её увидят все, кого это касается") @Size(max = 1000)
        String reason) {}
