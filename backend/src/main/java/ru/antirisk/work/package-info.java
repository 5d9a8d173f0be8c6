/** What waits for whom (items of work, asked of the features), and what people are told (notices, the outbox). */
@NullMarked
package ru.antirisk.work;

import org.jspecify.annotations.NullMarked;
