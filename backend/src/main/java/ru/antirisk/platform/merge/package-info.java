/** Sends rows to PostgreSQL by COPY and merges them set-wise. */
@NullMarked
package ru.antirisk.platform.merge;

import org.jspecify.annotations.NullMarked;
