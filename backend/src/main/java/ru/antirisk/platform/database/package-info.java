/** SQL with its values, read into records or streamed by COPY. */
@NullMarked
package ru.antirisk.platform.database;

import org.jspecify.annotations.NullMarked;
