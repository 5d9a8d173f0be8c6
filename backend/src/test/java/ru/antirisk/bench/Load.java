package ru.antirisk.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a load of requests came to.
 *
 * @param nanos times of single requests, sorted; empty where only the rate is known
 */
record Load(double perSecond, long[] nanos) {
    static final Load NONE = new Load(0, new long[0]);

    static Load of(double seconds, long[] nanos) {
        Arrays.sort(nanos);
        return new Load(nanos.length / seconds, nanos);
    }

    Load best(Load other) {
        return other.perSecond > perSecond ? other : this;
    }

    double millis(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * quantile))] / 1e6;
    }

    String text() {
        String rate = String.format(Locale.ROOT, "%,.0f/s", perSecond);
        return nanos.length == 0
                ? rate
                : String.format(Locale.ROOT, "%s, p50 %.1f ms, p99 %.1f ms", rate, millis(0.5), millis(0.99));
    }
}
