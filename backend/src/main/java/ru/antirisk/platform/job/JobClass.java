package ru.antirisk.platform.job;

/** A queue with threads of its own: work that waits in one does not hold up another. */
public enum JobClass {
    /** Files that people wait for. */
    IMPORT(3),
    /** What is computed over many schools. */
    CALCULATION(2),
    /** Reports and other files that are made. */
    DOCUMENT(2),
    /** What is sent to people and programs. */
    NOTICE(2),
    /** What the product does for itself, again and again. */
    UPKEEP(1);

    private final int threads;

    JobClass(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }
}
