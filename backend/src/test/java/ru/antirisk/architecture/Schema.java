package ru.antirisk.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables and views that the changesets make, each with the room it belongs to. */
final class Schema {
    private static final Path CHANGES = Path.of("src/main/resources/db/changes");
    private static final Pattern HEADER = Pattern.compile("^--changeset (\\w+):(\\S+)", Pattern.MULTILINE);
    private static final Pattern MADE =
            Pattern.compile("create\\s+(?:unlogged\\s+)?(table|view)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GONE =
            Pattern.compile("drop\\s+(?:table|view)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

    /** Changes up to this one are older than the rooms. */
    private static final String LAST_BEFORE_THE_HOUSE = "202611221050";

    /** Tables whose changeset is older than their room. */
    private static final Map<String, String> MOVED = Map.of(
            "region", "territory",
            "municipality", "territory",
            "idempotency_key", "platform",
            "scheduled_tasks", "platform",
            "subject", "assessment",
            "assessment_result", "assessment");

    private final List<Change> changesets;
    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> views = new TreeMap<>();

    /** A change file: which room's it is, and what it does without comments and rollback. */
    record Change(String file, String room, String sql) {}

    private Schema(List<Change> changesets) {
        this.changesets = changesets;
        changesets.forEach(this::apply);
    }

    static Schema read() {
        try (Stream<Path> files = Files.list(CHANGES)) {
            return new Schema(files.sorted().map(Schema::change).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change change(Path file) {
        try {
            String text = Files.readString(file);
            Matcher header = HEADER.matcher(text);
            if (!header.find()) {
                throw new IllegalStateException("no changeset in " + file);
            }
            // a later start knows by the names of the files which changes this build has
            if (!file.endsWith(header.group(2) + ".sql")) {
                throw new IllegalStateException(file + " has the changeset " + header.group(2));
            }
            Change change =
                    new Change(file.getFileName().toString(), header.group(1), text.replaceAll("--[^\\n]*", ""));
            if (header.find()) {
                throw new IllegalStateException(file + " has more than one changeset");
            }
            return change;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(Change change) {
        Matcher made = MADE.matcher(change.sql());
        while (made.find()) {
            String name = made.group(2);
            (made.group(1).equalsIgnoreCase("view") ? views : tables)
                    .put(name, MOVED.getOrDefault(name, change.room()));
        }
        Matcher gone = GONE.matcher(change.sql());
        while (gone.find()) {
            if (!change.sql().contains("create view " + gone.group(1))) {
                tables.remove(gone.group(1));
                views.remove(gone.group(1));
            }
        }
    }

    static boolean isBeforeTheHouse(String file) {
        return file.substring(0, LAST_BEFORE_THE_HOUSE.length()).compareTo(LAST_BEFORE_THE_HOUSE) <= 0;
    }

    List<Change> changesets() {
        return changesets;
    }

    Map<String, String> views() {
        return views;
    }

    boolean isView(String name) {
        return views.containsKey(name);
    }

    /** Room of a table, its history or a view; null for any other name. */
    @Nullable
    String owner(String name) {
        String table = name.endsWith("_history") ? name.substring(0, name.length() - "_history".length()) : name;
        return views.containsKey(name) ? views.get(name) : tables.get(table);
    }
}
