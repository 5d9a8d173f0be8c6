package ru.antirisk.assessment;

/** ЕГЭ, ОГЭ, ВПР. */
public enum AssessmentProcedure {
    EGE,
    OGE,
    VPR
}
