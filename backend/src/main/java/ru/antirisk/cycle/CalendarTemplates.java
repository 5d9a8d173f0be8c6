package ru.antirisk.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import ru.antirisk.platform.problem.ProblemException;

/**
 * Calendars that a new cycle can start with: files in {@code calendars/}. The dates change from year to year, so they
 * are data: 500PLUS-2021 is the calendar of the federal project «500+» in 2021 as the plan of a municipality gives it.
 */
@ApplicationScoped
class CalendarTemplates {
    private static final List<String> CODES = List.of("500PLUS-2021");

    private final List<CalendarTemplate> all;

    CalendarTemplates(ObjectMapper json) {
        all = CODES.stream().map(code -> read(json, code)).toList();
    }

    List<CalendarTemplate> all() {
        return all;
    }

    CalendarTemplate require(String code) {
        return all.stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference(
                        "/calendarTemplate", "Такого календаря нет. Можно: " + CODES));
    }

    private static CalendarTemplate read(ObjectMapper json, String code) {
        try (InputStream file = CalendarTemplates.class.getResourceAsStream("/calendars/" + code + ".json")) {
            return json.readValue(file, CalendarTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
