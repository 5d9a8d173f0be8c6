package ru.antirisk.platform.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Labelled;
import ru.antirisk.platform.russian.Russian;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.ColumnType.Code;
import ru.antirisk.platform.table.ColumnType.Word;

/**
 * What is to be known of one property of an object: how it is called, what it may hold, what it means. Imports, exports,
 * templates, the contract and the checks of a request are made from it. Each object has a catalogue of its columns,
 * constants of a class {@code XColumns}; a constant is the column itself, so two columns are the same only where they
 * are one constant.
 */
public final class Column {
    private static final Set<String> NO_NUMBER = Set.of("-", "–", "—", "н/д", "н.д.", "нд", "нет данных");

    private static final Pattern UPPER = Pattern.compile("([A-Z])");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final int LONGEST_ABSENCE = 12;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final int number;
    private final String name;
    private final String title;
    private final ColumnType type;
    private final boolean required;
    private final boolean key;
    private final List<String> headings;
    private final String meaning;
    private final String example;
    private final Set<String> absences;

    private Column(
            int number,
            String name,
            String title,
            ColumnType type,
            boolean required,
            boolean key,
            List<String> headings,
            String meaning,
            String example,
            Set<String> absences) {
        this.number = number;
        this.name = name;
        this.title = title;
        this.type = type;
        this.required = required;
        this.key = key;
        this.headings = headings;
        this.meaning = meaning;
        this.example = example;
        this.absences = absences;
    }

    private static Column of(String name, String title, ColumnType type) {
        return new Column(
                COUNT.getAndIncrement(), name, title, type, false, false, List.of(), title, "", absences(type));
    }

    /** People write «-» or «н/д» where they have no number and no date; in a text it may be meant. */
    private static Set<String> absences(ColumnType type) {
        return type instanceof ColumnType.Whole || type instanceof ColumnType.Decimal || type instanceof ColumnType.Day
                ? NO_NUMBER
                : Set.of();
    }

    /** A text of so many characters at most. */
    public static Column text(String name, String title, int most) {
        return of(name, title, new ColumnType.Text(most));
    }

    /** A whole number within bounds, both included. */
    public static Column whole(String name, String title, long least, long most) {
        return of(name, title, new ColumnType.Whole(least, most));
    }

    /** A decimal number within bounds, both included, with so many digits after the point. */
    public static Column decimal(String name, String title, int scale, String least, String most) {
        return of(name, title, new ColumnType.Decimal(scale, scaled(least, scale), scaled(most, scale)));
    }

    private static long scaled(String number, int scale) {
        return new BigDecimal(number).movePointRight(scale).longValueExact();
    }

    public static Column day(String name, String title) {
        return of(name, title, new ColumnType.Day());
    }

    /**
     * A text that has a form of its own.
     *
     * @param what it is, in Russian, in the nominative: «код ОО»
     * @param rule what is right, in Russian: «Код ОО — 6 цифр»
     */
    public static Column code(String name, String title, int most, String form, String what, String rule) {
        Pattern pattern = Pattern.compile(form);
        return of(name, title, new Code(pattern, most, what, rule, null, UnaryOperator.identity()));
    }

    /** A value of an enumeration, which is read as its name and as its label. */
    public static <E extends Enum<E> & Labelled> Column word(String name, String title, Class<E> type) {
        Map<String, Enum<?>> words = new HashMap<>();
        for (E value : type.getEnumConstants()) {
            words.put(Spelling.normal(value.name()), value);
            words.put(Spelling.normal(value.label()), value);
        }
        String labels =
                Arrays.stream(type.getEnumConstants()).map(Labelled::label).collect(Collectors.joining(", "));
        return of(name, title, new Word(List.of(type.getEnumConstants()), Map.copyOf(words), labels));
    }

    public static Column flag(String name, String title) {
        return of(name, title, new ColumnType.Flag());
    }

    /** The id of another object. */
    public static Column reference(String name, String title) {
        return of(name, title, new ColumnType.Reference());
    }

    /** It must be there: in a request, and as a column of a file. */
    public Column mandatory() {
        return new Column(number, name, title, type, true, key, headings, meaning, example, absences);
    }

    /** Part of the natural key, so it must be there. */
    public Column asKey() {
        return new Column(number, name, title, type, true, true, headings, meaning, example, absences);
    }

    /** Other headings that people's tables have. */
    public Column headings(String... others) {
        return new Column(number, name, title, type, required, key, List.of(others), meaning, example, absences);
    }

    /** A sentence in Russian, with the unit. */
    public Column means(String sentence) {
        return new Column(number, name, title, type, required, key, headings, sentence, example, absences);
    }

    public Column example(String value) {
        return new Column(number, name, title, type, required, key, headings, meaning, value, absences);
    }

    /** Words that say that there is no value: the cell changes nothing, as a blank one. */
    public Column absentAs(String... words) {
        return new Column(number, name, title, type, required, key, headings, meaning, example, Set.of(words));
    }

    /** Other words for a value of the enumeration. */
    public Column understands(Enum<?> value, String... others) {
        Word word = (Word) type;
        Map<String, Enum<?>> words = new HashMap<>(word.words());
        for (String other : others) {
            words.put(Spelling.normal(other), value);
        }
        return with(new Word(word.values(), Map.copyOf(words), word.labels()));
    }

    /** What a code's form does not tell. */
    public Column checked(Predicate<String> check) {
        Code code = (Code) type;
        return with(new Code(code.form(), code.most(), code.what(), code.rule(), check, code.clean()));
    }

    /** Takes out what people add when they write a code. */
    public Column cleaned(UnaryOperator<String> clean) {
        Code code = (Code) type;
        return with(new Code(code.form(), code.most(), code.what(), code.rule(), code.check(), clean));
    }

    private Column with(ColumnType other) {
        return new Column(number, name, title, other, required, key, headings, meaning, example, absences);
    }

    /** A column of another object that holds the same: neither required nor a key. */
    public Column as(String otherName, String otherTitle) {
        List<String> others = otherTitle.equals(title) ? headings : List.of();
        return new Column(
                COUNT.getAndIncrement(), otherName, otherTitle, type, false, false, others, meaning, example, absences);
    }

    /** A column of another object that holds the same under the same headings. */
    public Column as(String otherName) {
        return as(otherName, title);
    }

    /** Its own among all columns: a layout finds the column's place by it. */
    int number() {
        return number;
    }

    /** In the API, also taken as a heading. */
    public String name() {
        return name;
    }

    /** In Russian, also taken as a heading. */
    public String title() {
        return title;
    }

    public ColumnType type() {
        return type;
    }

    /** Whether a request and a file must have it. */
    public boolean required() {
        return required;
    }

    /** Whether it is part of the natural key. */
    public boolean key() {
        return key;
    }

    /** Other headings that people's tables have. */
    public List<String> headings() {
        return headings;
    }

    /** What stands in it, in Russian, with the unit. */
    public String meaning() {
        return meaning;
    }

    /** Its name in tables of the database: {@code shortName} is {@code short_name}. */
    public String inTable() {
        return UPPER.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }

    /**
     * A value of the database as people read it: «Да», «1 234,5», «05.03.2021».
     *
     * @param value as PostgreSQL writes it; null for none
     */
    public @Nullable String shown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (type instanceof Word word) {
            return word.values().stream()
                    .filter(each -> each.name().equals(value))
                    .map(each -> ((Labelled) each).label())
                    .findFirst()
                    .orElse(value);
        }
        if (type instanceof ColumnType.Decimal) {
            return Russian.number(new BigDecimal(value));
        }
        if (type instanceof ColumnType.Day) {
            return LocalDate.parse(value).format(DAY);
        }
        return type instanceof ColumnType.Flag ? (value.equals("true") ? "да" : "нет") : value;
    }

    /** As it stands in a file; empty where none is needed. */
    public String example() {
        return example;
    }

    /** Words that say that there is no value, in lower case. */
    public Set<String> absences() {
        return absences;
    }

    /** Whether what stands in the cell says that there is no value. */
    boolean isAbsence(Cells cells, int place) {
        if (absences.isEmpty() || cells.length(place) > LONGEST_ABSENCE) {
            return false;
        }
        char first = cells.chars()[cells.start(place)];
        return (first < '0' || first > '9') // spares nearly every cell the rest
                && absences.contains(cells.text(place).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name;
    }
}
