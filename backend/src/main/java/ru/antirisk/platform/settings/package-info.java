/** Settings that more than one room needs; each other one stands in the room that needs it. */
@NullMarked
package ru.antirisk.platform.settings;

import org.jspecify.annotations.NullMarked;
