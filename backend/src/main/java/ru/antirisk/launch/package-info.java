/** Starts the product: settings, checks before the start, embedded database, signing keys, migrations. */
@NullMarked
package ru.antirisk.launch;

import org.jspecify.annotations.NullMarked;
