/** Background work that survives restarts: db-scheduler over the application's own database. */
@NullMarked
package ru.antirisk.platform.job;

import org.jspecify.annotations.NullMarked;
