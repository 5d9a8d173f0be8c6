/** Regions, municipalities, schools with the history of their names, social passports. */
@NullMarked
package ru.antirisk.school;

import org.jspecify.annotations.NullMarked;
