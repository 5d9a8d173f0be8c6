/** Reads tables out of files: encoding, delimiter and type are found from the content. */
@NullMarked
package ru.antirisk.platform.table;

import org.jspecify.annotations.NullMarked;
