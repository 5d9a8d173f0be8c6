package ru.antirisk.platform.problem;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/**
 * A kind of problem that the API answers with (RFC 9457): constants of an enum, the general ones in {@link ProblemType},
 * those of a feature's own rules in the feature, told to {@link ProblemCatalogue} by a {@link FeatureProblems}. A key,
 * once published, stays.
 */
public interface ProblemKind {
    /** The constant's name. */
    String name();

    Description description();

    /**
     * @param status of HTTP
     * @param title what happened, in Russian, the same for all problems of the kind
     * @param meaning when it is answered, in Russian
     * @param advice what to do about it, in Russian
     */
    @Immutable
    record Description(int status, String title, String meaning, String advice) {}

    default int status() {
        return description().status();
    }

    default String title() {
        return description().title();
    }

    /** Last part of the address: {@code stale-version}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of {@code type} in the body, at which the kind is described: {@code /problems/stale-version}. */
    default String uri() {
        return "/problems/" + key();
    }
}
