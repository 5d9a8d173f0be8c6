package ru.antirisk.platform.trace;

import org.jspecify.annotations.Nullable;

/** Who acts in a request, as far as the trace of writes and repeated requests need to know it. */
public interface Actor {
    /** The account's id, or null where nobody is signed in: sign-in itself, jobs. */
    @Nullable
    Integer idOrNull();
}
