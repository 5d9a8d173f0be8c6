package ru.antirisk.identification;

import java.math.BigDecimal;
import ru.antirisk.platform.russian.Labelled;
import ru.antirisk.platform.russian.Russian;

/** How a number is held against a threshold: not more than, less than, not less than, more than, equal. */
public enum Comparison implements Labelled {
    AT_MOST("не больше", "больше"),
    LESS_THAN("меньше", "не меньше"),
    AT_LEAST("не меньше", "меньше"),
    MORE_THAN("больше", "не больше"),
    EQUAL("ровно", "не");

    private final String held;
    private final String failed;

    Comparison(String held, String failed) {
        this.held = held;
        this.failed = failed;
    }

    boolean holds(BigDecimal number, BigDecimal threshold) {
        int order = number.compareTo(threshold);
        return switch (this) {
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case EQUAL -> order == 0;
        };
    }

    @Override
    public String label() {
        return held;
    }

    /** «не больше 5» */
    String words(BigDecimal threshold) {
        return held + " " + Russian.number(threshold);
    }

    /** What is true of a number for which it does not hold: «больше 5». */
    String failedWords(BigDecimal threshold) {
        return failed + " " + Russian.number(threshold);
    }
}
