package ru.antirisk.cycle;

/** A curator is a candidate first, and appointed after the survey. */
public enum AssignmentStatus {
    CANDIDATE,
    APPOINTED
}
