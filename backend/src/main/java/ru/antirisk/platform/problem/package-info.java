/** What went wrong, as RFC 9457 problem details with Russian titles. */
@NullMarked
package ru.antirisk.platform.problem;

import org.jspecify.annotations.NullMarked;
