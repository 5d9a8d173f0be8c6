/** Who calls and what part of the country they may see. */
@NullMarked
package ru.antirisk.access;

import org.jspecify.annotations.NullMarked;
