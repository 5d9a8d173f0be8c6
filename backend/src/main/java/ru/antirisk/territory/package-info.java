/** Regions and municipalities. */
@NullMarked
package ru.antirisk.territory;

import org.jspecify.annotations.NullMarked;
