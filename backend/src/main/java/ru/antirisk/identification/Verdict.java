package ru.antirisk.identification;

import java.util.Collections;
import java.util.List;
import ru.antirisk.platform.russian.Labelled;

/** What became of one condition. */
public enum Verdict implements Labelled {
    MET("выполнено"),
    NOT_MET("не выполнено"),
    MISSING("нет данных");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Met when so many are met, not met when so many cannot be any more; else what cannot be told leaves it open. */
    static Verdict atLeast(int needed, List<Verdict> verdicts) {
        int met = Collections.frequency(verdicts, MET);
        if (met >= needed) {
            return MET;
        }
        return met + Collections.frequency(verdicts, MISSING) >= needed ? MISSING : NOT_MET;
    }

    /** What a school is decided to be whose condition came out so. */
    Decision decision() {
        return switch (this) {
            case MET -> Decision.IDENTIFIED;
            case NOT_MET -> Decision.NOT_IDENTIFIED;
            case MISSING -> Decision.INSUFFICIENT_DATA;
        };
    }
}
