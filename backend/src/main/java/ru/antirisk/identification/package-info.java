/** Context indices, identification rules, runs, and decisions with their reasons. */
@NullMarked
package ru.antirisk.identification;

import org.jspecify.annotations.NullMarked;
