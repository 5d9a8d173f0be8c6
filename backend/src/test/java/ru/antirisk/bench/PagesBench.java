package ru.antirisk.bench;

import static java.lang.String.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * G17: a page of every list of the contract, by each of its sorts, where there is much of everything; beside the list of
 * G6 in the same run. A new list, or a new sort, is measured by itself.
 */
final class PagesBench {
    private static final int SCHOOLS = IndexFile.SCHOOLS;
    private static final int INDICES = 1_000_000;
    private static final double SECONDS = 1.5;
    private static final int WARM_UP = 10;
    private static final int SLOWEST = 12;

    private final Bed bed;
    private final Figures figures;

    /** @param sort empty for the order without one */
    private record Page(String list, String sort, Load load) {
        double p99() {
            return load.millis(0.99);
        }

        String name() {
            return list + (sort.isEmpty() ? "" : " by " + sort);
        }
    }

    private PagesBench(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(SCHOOLS)) {
            PagesBench bench = new PagesBench(bed, figures);
            bench.fill();
            bench.measure();
        }
    }

    private void fill() throws IOException, InterruptedException, SQLException {
        KindsBench.fill(bed);
        Path file = bed.folder.resolve("rows.csv");
        IndexFile.write(file, INDICES, 0);
        bed.api().importFile("kind=CONTEXT_INDICES", file);
        int year = (int) bed.number("select max(year) from context_index");
        Map<String, Object> condition =
                Map.of("kind", "INDEX_GROUP", "index", "ISBSH", "comparison", "AT_MOST", "threshold", 6);
        int rule = bed.api()
                .post(
                        "/identification-rules",
                        Map.of(
                                "name",
                                "Правило",
                                "regionId",
                                bed.region(),
                                "archived",
                                false,
                                "definition",
                                Map.of("condition", condition, "clusters", List.of())))
                .get("id")
                .asInt();
        bed.api().post("/identification-runs?wait=60", Map.of("ruleId", rule, "year", year));
        bed.sql("vacuum analyze");
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        long municipality = bed.number("select min(id) from municipality");
        String listOfG6 = "/api/v1/schools?size=50&municipalityId=" + municipality;
        load(listOfG6, WARM_UP);
        double reference = load(listOfG6, 2 * SECONDS).millis(0.99);
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> list : lists().entrySet()) {
            String path = list.getKey() + "?size=50";
            load(path, SECONDS / 3);
            pages.add(new Page(list.getKey(), "", load(path, SECONDS)));
            for (JsonNode sort : list.getValue()) {
                pages.add(new Page(list.getKey(), sort.asText(), load(path + "&sort=" + sort.asText(), SECONDS)));
            }
        }
        pages.sort((one, other) -> Double.compare(other.p99(), one.p99()));
        for (Page page : pages.subList(0, SLOWEST)) {
            row(page, reference);
        }
        long within = pages.stream().filter(page -> page.p99() <= 3 * reference).count();
        figures.note(
                "G17: %d of %d pages (lists by each of their sorts) are within 3 × the p99 of G6's list, %.1f ms; the table"
                        + " has the slowest.",
                within, pages.size(), reference);
    }

    private void row(Page page, double reference) {
        figures.row(
                "G17",
                "50 rows of " + page.name() + ", 8 connections",
                page.load().text(),
                format(Locale.ROOT, "G6's list, p99 %.1f ms", reference),
                Figures.ratio(page.p99() / reference, 3, 1.5, false) + " ×",
                "≤ 3 ×",
                "≤ 1.5 ×",
                "");
    }

    private Load load(String path, double seconds) throws IOException, InterruptedException {
        return new HttpLoad(
                        bed.application().address(), List.of(path), bed.api().token())
                .run(seconds);
    }

    /** Paths of the contract's lists that have pages, with their sorts. */
    private static Map<String, JsonNode> lists() throws IOException {
        JsonNode contract =
                new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("..", "openapi.yaml")));
        Map<String, JsonNode> lists = new TreeMap<>();
        contract.get("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            operation.path("parameters").forEach(parameter -> {
                if (parameter.get("name").asText().equals("sort") && isAnOperators(contract, operation)) {
                    lists.put(path.getKey(), parameter.at("/schema/enum"));
                }
            });
        });
        return lists;
    }

    /** Whether the bench, which is a region's program, may read it. */
    private static boolean isAnOperators(JsonNode contract, JsonNode operation) {
        JsonNode roles = contract.at(
                "/components/schemas/Right/x-roles/" + operation.path("x-right").asText());
        return !operation.has("x-right") || roles.toString().contains("REGION_OPERATOR");
    }
}
