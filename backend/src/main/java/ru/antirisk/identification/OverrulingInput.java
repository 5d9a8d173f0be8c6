package ru.antirisk.identification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person decides on a school in the place of the rule.
 *
 * @param decision IDENTIFIED or NOT_IDENTIFIED
 * @param reason why, 1,000 characters at most; whoever sees the decision reads it
 * @param actId number of an act in force that it rests on: the school's, its municipality's or its region's
 */
record OverrulingInput(
        @NotNull Decision decision,

        @NotBlank(message = "Напишите причину: её увидят все, кто видит решение") @Size(max = 1000)
        String reason,

        @NotNull(message = "Выберите акт, на котором решение основано")
        Integer actId) {}
