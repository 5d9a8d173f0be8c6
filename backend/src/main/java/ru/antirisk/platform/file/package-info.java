/** Files that people send: who has sent and who owns one, and where its bytes are. */
@NullMarked
package ru.antirisk.platform.file;

import org.jspecify.annotations.NullMarked;
