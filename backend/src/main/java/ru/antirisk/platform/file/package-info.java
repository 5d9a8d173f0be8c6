/** Uploaded files, found by the SHA-256 of their content. */
@NullMarked
package ru.antirisk.platform.file;

import org.jspecify.annotations.NullMarked;
