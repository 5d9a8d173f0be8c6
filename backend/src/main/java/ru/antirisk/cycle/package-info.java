/** Programme cycles: calendar, membership of schools, curators, partner schools. */
@NullMarked
package ru.antirisk.cycle;

import org.jspecify.annotations.NullMarked;
