package ru.antirisk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table belongs to the room that its changeset names; no SQL of another room names it. Rooms above may read a
 * published view of it, {@code <room>_…}; where a room needs what a higher one knows, it declares a port view, which a
 * changeset of the higher one fills.
 */
class TableOwnershipTest {
    private static final Path SOURCES = Path.of("src/main/java/ru/antirisk");
    /** The demo's data come as scripts. */
    private static final Set<String> DATA_OF_ALL = Set.of("Demo.java");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using|table|copy|references|truncate)\\s+(?:only\\s+|lateral\\s+)?([a-z_]+)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b.*?class (\\w+)", Pattern.DOTALL);

    private final Schema schema = Schema.read();

    @Test
    void everyChangesetBelongsToARoom() {
        assertThat(schema.changesets())
                .allSatisfy(change -> assertThat(House.ROOMS).as(change.file()).contains(change.room()));
    }

    @Test
    void viewsAreNamedAfterTheirRoom() {
        assertThat(schema.views()).allSatisfy((view, room) -> assertThat(view).startsWith(room + "_"));
    }

    /** Constraints and triggers have to name tables, so changes may name those of the rooms below, never above. */
    @Test
    void changesNameNothingAbove() {
        List<String> upward = new ArrayList<>();
        schema.changesets().stream()
                .filter(change -> !Schema.isBeforeTheHouse(change.file()))
                .forEach(change -> {
                    Matcher named = NAMED.matcher(change.sql().toLowerCase(Locale.ROOT));
                    while (named.find()) {
                        String owner = schema.owner(named.group(1));
                        if (owner != null && House.ROOMS.indexOf(owner) < House.ROOMS.indexOf(change.room())) {
                            upward.add(change.file() + " names " + named.group(1) + " of " + owner);
                        }
                    }
                });

        assertThat(upward).isEmpty();
    }

    @Test
    void codeNamesItsOwnTablesAndViewsBelow() {
        List<String> foreign = new ArrayList<>();
        sources().stream()
                .filter(source -> !DATA_OF_ALL.contains(source.getFileName().toString()))
                .forEach(source -> {
                    String room = House.room(packageOf(source));
                    sqlOf(source).forEach(sql -> {
                        Matcher named = NAMED.matcher(sql);
                        while (named.find()) {
                            check(named.group(1), room).ifPresent(fault -> foreign.add(source + ": " + fault));
                        }
                    });
                });

        assertThat(foreign).isEmpty();
    }

    @Test
    void entitiesAreRowsOfTheirRoom() {
        sources().forEach(source -> {
            Matcher entity = ENTITY.matcher(read(source));
            if (entity.find()) {
                String table =
                        entity.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
                assertThat(schema.owner(table)).as(table).isEqualTo(House.room(packageOf(source)));
            }
        });
    }

    private Optional<String> check(String name, String room) {
        String owner = schema.owner(name);
        if (owner == null || owner.equals(room)) {
            return Optional.empty();
        }
        boolean below = House.ROOMS.indexOf(owner) > House.ROOMS.indexOf(room);
        return schema.isView(name) && below ? Optional.empty() : Optional.of(name + " belongs to " + owner);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path source) {
        return "ru.antirisk."
                + SOURCES.relativize(source).getParent().toString().replace('/', '.');
    }

    /** Literals of the file outside of its comments; those put together by a plus are one. */
    private static List<String> sqlOf(Path source) {
        String joined = read(source).replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("\"\\s*\\+\\s*\"", "");
        return LITERAL.matcher(joined)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
