/** Assessment procedures, their subjects, results of schools and which of them compare. */
@NullMarked
package ru.antirisk.assessment;

import org.jspecify.annotations.NullMarked;
