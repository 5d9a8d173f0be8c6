package ru.antirisk.bench;

import java.util.Locale;

/**
 * What a piece of work cost, in seconds.
 *
 * @param client CPU of whoever sent the work: this process
 */
record Cost(double wall, double app, double database, double client) {
    static final Cost NONE = new Cost(Double.MAX_VALUE, 0, 0, 0);

    /** The better of two, by wall time. */
    Cost best(Cost other) {
        return other.wall < wall ? other : this;
    }

    double cpu() {
        return app + database + client;
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.2f s", wall);
    }

    /** CPU by who used it. */
    String shares() {
        return String.format(Locale.ROOT, "%.2f (app %.2f, postgres %.2f, client %.2f)", cpu(), app, database, client);
    }
}
