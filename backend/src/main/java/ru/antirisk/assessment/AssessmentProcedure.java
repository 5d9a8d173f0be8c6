package ru.antirisk.assessment;

import ru.antirisk.platform.russian.Labelled;

/**
 * ЕГЭ, ОГЭ, ВПР. Results of ВПР serve to help a school: they must not be used to judge teachers, schools or
 * municipalities, nor for ratings (recommendations on ВПР of Минпросвещения and Рособрнадзор, part 5), so nothing here
 * ranks schools by them.
 */
public enum AssessmentProcedure implements Labelled {
    EGE(1, "ЕГЭ"),
    OGE(2, "ОГЭ"),
    VPR(3, "ВПР");

    private final int code;
    private final String title;

    AssessmentProcedure(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The number by which bulk tables name it. */
    public int code() {
        return code;
    }

    @Override
    public String label() {
        return title;
    }

    public static AssessmentProcedure ofCode(int code) {
        return values()[code - 1];
    }
}
