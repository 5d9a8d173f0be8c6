/** Who wrote what: tells the database who acts, so that its triggers keep it (docs/adr/0003). */
@NullMarked
package ru.antirisk.platform.trace;

import org.jspecify.annotations.NullMarked;
