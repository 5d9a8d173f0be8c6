package ru.antirisk.work;

/**
 * What somebody is told once.
 *
 * @param kind stable key of what happened
 * @param text in Russian
 * @param address of the page in the SPA where it is seen
 * @param key what makes it the same notice: an account gets each key once
 */
public record Notice(String kind, String text, String address, String key) {}
