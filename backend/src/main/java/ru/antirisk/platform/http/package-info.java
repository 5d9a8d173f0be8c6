/** Conventions of HTTP that every operation shares: versions, idempotency, strict queries. */
@NullMarked
package ru.antirisk.platform.http;

import org.jspecify.annotations.NullMarked;
