package ru.antirisk.platform.problem;

import java.util.function.Supplier;

/**
 * Looks up what a body refers to. In the path a thing that does not exist for the caller is NOT_FOUND (404): there is no
 * such address. In a body it is UNKNOWN_REFERENCE (422) at its place (docs/adr/0013).
 */
public final class Reference {
    private Reference() {}

    /** @param find answers NOT_FOUND where there is no such thing */
    public static <T> T at(String pointer, Supplier<T> find) {
        try {
            return find.get();
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                throw ProblemException.unknownReference(pointer, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
