/** Pages of a list and its export as a stream. */
@NullMarked
package ru.antirisk.platform.list;

import org.jspecify.annotations.NullMarked;
