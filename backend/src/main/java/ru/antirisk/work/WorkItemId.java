package ru.antirisk.work;

import java.util.Optional;

/** Kind and key of an item, written {@code IMPORT_FAULTS-12}: a kind has no hyphen. */
record WorkItemId(String kind, String key) {
    static Optional<WorkItemId> of(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0
                ? Optional.empty()
                : Optional.of(new WorkItemId(id.substring(0, hyphen), id.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return kind + "-" + key;
    }
}
