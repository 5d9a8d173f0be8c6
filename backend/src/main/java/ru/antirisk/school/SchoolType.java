package ru.antirisk.school;

/** Legal form of a school, in its documents МАОУ, МБОУ, МКОУ and so on. */
public enum SchoolType {
    MAOU,
    MBOU,
    MKOU,
    MOU,
    MBU,
    GBOU,
    GKOU,
    GAOU,
    OTHER
}
