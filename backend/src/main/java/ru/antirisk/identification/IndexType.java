package ru.antirisk.identification;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import ru.antirisk.platform.russian.Labelled;

/** Context indices: quality by ОГЭ and by ЕГЭ, ИСБШ (social well-being), ИУРШ (teacher resource). */
public enum IndexType implements Labelled {
    OGE_QUALITY(1, "индекс качества ОГЭ", "индекса качества ОГЭ", "качества ОГЭ"),
    EGE_QUALITY(2, "индекс качества ЕГЭ", "индекса качества ЕГЭ", "качества ЕГЭ"),
    ISBSH(3, "ИСБШ", "ИСБШ", "ИСБШ"),
    IURSH(4, "ИУРШ", "ИУРШ", "ИУРШ");

    /** Groups of an index are numbered from 1 to this; the bounds between them are nobody's to know (docs/domain.md). */
    public static final int GROUPS = 11;

    private final int code;
    private final String title;
    private final String titleOf;
    private final String ofGroup;

    IndexType(int code, String title, String titleOf, String ofGroup) {
        this.code = code;
        this.title = title;
        this.titleOf = titleOf;
        this.ofGroup = ofGroup;
    }

    /** The number by which bulk tables name it. */
    public int code() {
        return code;
    }

    /** An SQL expression that names the type of a column that holds its number. */
    static String named(String column) {
        return Arrays.stream(values())
                .map(type -> "when " + type.code + " then '" + type.name() + "'")
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }

    public static IndexType ofCode(int code) {
        return values()[code - 1];
    }

    /** «индекс качества ОГЭ» */
    String title() {
        return title;
    }

    @Override
    public String label() {
        return switch (this) {
            case OGE_QUALITY -> "Качество ОГЭ";
            case EGE_QUALITY -> "Качество ЕГЭ";
            case ISBSH, IURSH -> title;
        };
    }

    @Override
    public String fullLabel() {
        return switch (this) {
            case OGE_QUALITY -> "Индекс качества по основному государственному экзамену (9 класс)";
            case EGE_QUALITY -> "Индекс качества по единому государственному экзамену (11 класс)";
            case ISBSH -> "Индекс социального благополучия школы";
            case IURSH -> "Индекс учительского ресурса школы";
        };
    }

    @Override
    public Map<String, String> forms() {
        return Map.of("GROUP", group(), "VALUE", title);
    }

    /** «индекса качества ОГЭ» */
    String titleOf() {
        return titleOf;
    }

    /** «группа качества ОГЭ» */
    String group() {
        return "группа " + ofGroup;
    }

    /** «группы качества ОГЭ» */
    String groupOf() {
        return "группы " + ofGroup;
    }
}
