/** Background work that survives restarts: db-scheduler over the application's own database. */
@NullMarked
package ru.antirisk.platform.jobs;

import org.jspecify.annotations.NullMarked;
