package ru.antirisk.school;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/**
 * The schools of a scope by their names, present, short and former. A name is first sought as it is (case, ё, quotes,
 * № and spaces make no difference), then without the legal form.
 */
public final class SchoolNames implements SchoolFinder {
    private static final int CANDIDATES = 5;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> LEGAL_FORMS = Set.of(
            "маоу",
            "мбоу",
            "мкоу",
            "моу",
            "мбу",
            "гбоу",
            "гкоу",
            "гаоу",
            "маоо",
            "муниципальное",
            "автономное",
            "бюджетное",
            "казенное",
            "общеобразовательное",
            "образовательное",
            "учреждение",
            "государственное");

    private record School(int id, String code, String name) {}

    private final List<School> schools = new ArrayList<>();
    private final Map<String, Set<Integer>> byName = new HashMap<>();
    private final Map<String, Set<Integer>> byBareName = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();

    private SchoolNames() {}

    public static SchoolNames load(Connection connection, Scope scope) throws SQLException {
        Sql sql = Sql.of("select s.id, s.code, s.name, s.short_name, array(select n.name from school_name n"
                        + " where n.school_id = s.id) from school s where ")
                .add(scope.schools("s"))
                .add(" order by s.code");
        SchoolNames names = new SchoolNames();
        Lookup.each(connection, sql, row -> {
            List<@Nullable String> all =
                    new ArrayList<>(Arrays.asList((String[]) row.getArray(5).getArray()));
            all.add(row.getString(3));
            all.add(row.getString(4));
            names.add(new School(row.getInt(1), row.getString(2), row.getString(3)), all);
        });
        return names;
    }

    private void add(School school, List<@Nullable String> names) {
        int ordinal = schools.size();
        schools.add(school);
        for (String name : names) {
            if (name != null) {
                String key = Spelling.normal(name);
                byName.computeIfAbsent(key, k -> new HashSet<>(2)).add(ordinal);
                byBareName.computeIfAbsent(bare(key), k -> new HashSet<>(2)).add(ordinal);
            }
        }
    }

    private static String bare(String key) {
        return Arrays.stream(key.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
    }

    @Override
    public int count() {
        return schools.size();
    }

    @Override
    public int id(int ordinal) {
        return schools.get(ordinal).id();
    }

    @Override
    public int find(Row row, Column column) {
        if (!row.require(column)) {
            return UNKNOWN;
        }
        String key = Spelling.normal(row.raw(column));
        Set<Integer> found = byName.getOrDefault(key, Set.of());
        if (found.isEmpty()) {
            found = byBareName.getOrDefault(bare(key), Set.of());
        }
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            row.fault(
                    column,
                    "UNKNOWN_SCHOOL",
                    "Школы " + row.quoted(column) + " нет среди ваших школ. " + advice(key)
                            + "Исправьте название или добавьте столбец «Код ОО»");
        } else {
            row.fault(
                    column,
                    "AMBIGUOUS_SCHOOL",
                    "Название " + row.quoted(column) + " носят несколько школ: " + listed(found)
                            + ". Добавьте столбец «Код ОО»");
        }
        return UNKNOWN;
    }

    private String listed(Set<Integer> found) {
        String list = found.stream().sorted().limit(CANDIDATES).map(this::shown).collect(Collectors.joining(", "));
        return found.size() > CANDIDATES ? list + " и ещё " + (found.size() - CANDIDATES) : list;
    }

    private String shown(int ordinal) {
        School school = schools.get(ordinal);
        return school.code() + " — " + school.name();
    }

    /** The schools that share most with the name; each name is compared with all schools once. */
    private String advice(String key) {
        if (advice.size() > REMEMBERED) {
            return "";
        }
        return advice.computeIfAbsent(key, k -> {
            Set<String> wanted = triples(bare(k));
            Map<Integer, Double> likeness = new LinkedHashMap<>();
            IntStream.range(0, advice.size() < 100 ? schools.size() : 0).forEach(i -> {
                double share = likeness(
                        wanted, triples(bare(Spelling.normal(schools.get(i).name()))));
                if (share >= 0.3) {
                    likeness.put(i, share);
                }
            });
            String list = likeness.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                    .limit(CANDIDATES)
                    .map(entry -> shown(entry.getKey()))
                    .collect(Collectors.joining(", "));
            return list.isEmpty() ? "" : "Похожие: " + list + ". ";
        });
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.max(1, one.size() + other.size() - common);
    }

    private static Set<String> triples(String text) {
        String padded = " " + text + " ";
        Set<String> triples = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            triples.add(padded.substring(i, i + 3));
        }
        return triples;
    }
}
