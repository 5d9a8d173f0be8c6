package ru.antirisk.platform.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** The query parameters that every list has: which page, how large, in which order. */
public class PageQuery {
    @RestQuery
    @DefaultValue("1")
    @Min(value = 1, message = "Страницы нумеруются с 1")
    public int page = 1;

    @RestQuery
    @DefaultValue("20")
    @Min(value = 1, message = "На странице должна быть хотя бы одна строка")
    @Max(value = 200, message = "На странице не больше 200 строк; запросите следующую страницу")
    public int size = 20;

    /** A field of the list's whitelist; a minus before it turns the order: {@code sort=-name}. */
    @RestQuery
    public @Nullable String sort;

    /** Columns of CSV and XLSX, by their names in the API and separated by commas; all of them where none is named. */
    @RestQuery
    @Size(max = 1000)
    public @Nullable String columns;

    /**
     * The ORDER BY of the list: the whitelisted column, then the columns that make the order total.
     *
     * @param columns by their names in the API
     * @param fallback order where the caller asks for none, and what breaks ties
     */
    Sql orderBy(Map<String, Sort> columns, Sql fallback) {
        if (sort == null || sort.isBlank()) {
            return Sql.of(" order by ").add(fallback);
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        Sort by = columns.get(name);
        if (by == null) {
            throw ProblemException.invalid(
                    "sort",
                    "UNKNOWN_SORT",
                    "По полю «" + name + "» список не упорядочить. Можно: " + String.join(", ", columns.keySet()));
        }
        return Sql.of(" order by " + by.column() + (descending ? by.descending() : "") + ", ")
                .add(fallback);
    }

    public Sql limit() {
        return Sql.of(" limit ? offset ?", size, (long) (page - 1) * size);
    }
}
