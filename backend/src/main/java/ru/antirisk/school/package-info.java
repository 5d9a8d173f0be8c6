/** Schools with the history of their names, and their social passports. */
@NullMarked
package ru.antirisk.school;

import org.jspecify.annotations.NullMarked;
