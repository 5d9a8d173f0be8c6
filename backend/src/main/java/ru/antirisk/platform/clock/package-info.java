/** What time it is (docs/adr/0012); in SQL it is {@code clock_now()} and {@code local_today(zone)}. */
@NullMarked
package ru.antirisk.platform.clock;

import org.jspecify.annotations.NullMarked;
