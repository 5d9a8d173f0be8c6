package ru.antirisk.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.database.StoredJson;

/** What procedures are called, by their codes: for sentences about them. */
public record ProcedureTitles(Map<String, String> byCode) {
    /** All of them in SQL, for a query whose rows are made into sentences. */
    public static final String SELECTED = "(select jsonb_object_agg(code, title) from assessment_procedures)::text";

    public static ProcedureTitles load(Database database) {
        return database.first(Sql.of("select " + SELECTED), row -> of(row.getString(1)))
                .orElseThrow();
    }

    /** @param selected what {@link #SELECTED} gave */
    public static ProcedureTitles of(String selected) {
        JsonNode titles = StoredJson.parse(selected);
        Map<String, String> byCode = new HashMap<>();
        titles.fieldNames().forEachRemaining(code -> byCode.put(code, StoredJson.text(titles, code)));
        return new ProcedureTitles(byCode);
    }

    /** Its code for one that no list has ever had. */
    public String title(String code) {
        return byCode.getOrDefault(code, code);
    }
}
