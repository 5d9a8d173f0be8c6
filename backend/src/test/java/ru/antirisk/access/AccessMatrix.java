package ru.antirisk.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The table access-matrix.txt and the requests behind it. */
final class AccessMatrix {
    private static final String REQUESTS = "/access-matrix-requests.properties";

    private AccessMatrix() {}

    /** What one operation answers to everybody. */
    record Row(String operation, String accept, Map<Caller, Integer> statuses) {
        String mediaType() {
            return switch (accept) {
                case "json" -> "application/json";
                case "csv" -> "text/csv";
                case "ndjson" -> "application/x-ndjson";
                case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                case "events" -> "text/event-stream";
                case "bytes" -> "application/octet-stream";
                default -> throw new IllegalArgumentException(accept);
            };
        }

        @Override
        public String toString() {
            return operation + " " + accept;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (InputStream table = resource("/access-matrix.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .forEach(line -> rows.add(row(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("[\\s|]+", -1))
                .filter(cell -> !cell.isEmpty())
                .toList();
        Caller[] callers = Caller.values();
        if (cells.size() != callers.length + 2) {
            throw new IllegalArgumentException("cells: " + line);
        }
        Map<Caller, Integer> statuses = new LinkedHashMap<>();
        for (int i = 0; i < callers.length; i++) {
            statuses.put(callers[i], Integer.valueOf(cells.get(i + 2)));
        }
        return new Row(cells.get(0), cells.get(1), statuses);
    }

    static Properties requests() {
        Properties requests = new Properties();
        try (InputStream file = resource(REQUESTS)) {
            requests.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    private static InputStream resource(String name) {
        InputStream file = AccessMatrix.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name);
        }
        return file;
    }
}
