/** The Russian language: how words are spelled, compared and joined into sentences. */
@NullMarked
package ru.antirisk.platform.russian;

import org.jspecify.annotations.NullMarked;
