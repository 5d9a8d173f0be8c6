/** What is to be done and what happened: items of work, notices, long work under way. */
@NullMarked
package ru.antirisk.work;

import org.jspecify.annotations.NullMarked;
