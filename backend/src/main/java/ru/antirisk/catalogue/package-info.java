/** Lists of terms, versioned by academic year and region, whose terms have small numbers for good (docs/adr/0033). */
@NullMarked
package ru.antirisk.catalogue;

import org.jspecify.annotations.NullMarked;
