package ru.antirisk.identification;

/** A rule as it is read, before it is saved.
 *
 * @param sentence in Russian: «Школа относится к ШНОР, если группа качества ОГЭ не больше 5»
 */
public record RuleSentenceView(String sentence) {}
