/** Uploaded files, found by the SHA-256 of their content. */
@NullMarked
package ru.antirisk.platform.files;

import org.jspecify.annotations.NullMarked;
