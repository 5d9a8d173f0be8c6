package ru.antirisk.school;

/** Level of a school: НОШ, ООШ, СОШ, гимназия, лицей. */
public enum SchoolLevel {
    NOSH,
    OOSH,
    SOSH,
    GYMNASIUM,
    LYCEUM,
    OTHER
}
