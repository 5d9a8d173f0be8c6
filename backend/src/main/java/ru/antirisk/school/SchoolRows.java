package ru.antirisk.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;

/** Rows of schools as views. */
final class SchoolRows {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private SchoolRows() {}

    static SchoolSummary summary(ResultSet row) throws SQLException {
        return new SchoolSummary(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                type(row),
                level(row),
                row.getInt("municipality_id"),
                row.getString("municipality_name"),
                Database.integer(row, "settlement_status"),
                Database.integer(row, "students"),
                Database.integer(row, "teachers"),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("watched"));
    }

    static SchoolView view(ResultSet row) throws SQLException {
        return new SchoolView(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                type(row),
                level(row),
                row.getString("inn"),
                row.getInt("municipality_id"),
                row.getString("municipality_name"),
                row.getInt("region_id"),
                row.getString("region_name"),
                Database.integer(row, "settlement_status"),
                Database.integer(row, "students"),
                Database.integer(row, "teachers"),
                row.getString("address"),
                row.getString("website"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("closed_on", LocalDate.class),
                formerNames(row.getString("former_names")),
                row.getBoolean("watched"),
                row.getInt("version"));
    }

    private static @Nullable SchoolType type(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return type == null ? null : SchoolType.valueOf(type);
    }

    private static @Nullable SchoolLevel level(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null ? null : SchoolLevel.valueOf(level);
    }

    private static List<FormerName> formerNames(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
