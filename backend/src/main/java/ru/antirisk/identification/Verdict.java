package ru.antirisk.identification;

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

    /** One that is not met settles it; else one that cannot be told leaves it open. */
    static Verdict all(List<Verdict> verdicts) {
        if (verdicts.contains(NOT_MET)) {
            return NOT_MET;
        }
        return verdicts.contains(MISSING) ? MISSING : MET;
    }

    /** One that is met settles it; else one that cannot be told leaves it open. */
    static Verdict any(List<Verdict> verdicts) {
        if (verdicts.contains(MET)) {
            return MET;
        }
        return verdicts.contains(MISSING) ? MISSING : NOT_MET;
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
