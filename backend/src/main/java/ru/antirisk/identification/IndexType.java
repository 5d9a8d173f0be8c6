package ru.antirisk.identification;

/** Context indices: quality by ОГЭ and by ЕГЭ, ИСБШ (social well-being), ИУРШ (teacher resource). */
public enum IndexType {
    OGE_QUALITY,
    EGE_QUALITY,
    ISBSH,
    IURSH
}
