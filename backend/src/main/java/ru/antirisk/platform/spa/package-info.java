/** Serves the built single-page application from the same address as the API. */
@NullMarked
package ru.antirisk.platform.spa;

import org.jspecify.annotations.NullMarked;
