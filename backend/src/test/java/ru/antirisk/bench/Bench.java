package ru.antirisk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the packaged application beside references taken in the same run. Its arguments: folder, parts. */
public final class Bench {
    /** Takes an hour: only where it is asked for. */
    private static final String SOAK = "soak";

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("import", ImportBench::run);
        PARTS.put("memory", MemoryBench::run);
        PARTS.put("list", ListBench::run);
        PARTS.put("pages", PagesBench::run);
        PARTS.put("start", StartBench::run);
        PARTS.put("export", ExportBench::run);
        PARTS.put("crash", CrashBench::run);
        PARTS.put("schools", SchoolsBench::run);
        PARTS.put("kinds", KindsBench::run);
        PARTS.put("spa", SpaBench::run);
        PARTS.put(SOAK, SoakBench::run);
    }

    private Bench() {}

    /** A part that can be run alone. */
    @FunctionalInterface
    interface Part {
        void run(Figures figures) throws IOException, InterruptedException, SQLException;
    }

    public static void main(String... args) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of(args[0]);
        List<String> wanted = args.length > 1
                ? List.of(args).subList(1, args.length)
                : PARTS.keySet().stream().filter(part -> !part.equals(SOAK)).toList();
        for (String name : wanted) {
            Part part = PARTS.get(name);
            if (part == null) {
                throw new IllegalArgumentException("no part " + name + "; there are " + PARTS.keySet());
            }
            System.out.println("── " + name + " …");
            Figures figures = new Figures();
            part.run(figures);
            figures.write(folder, name);
        }
        table(folder);
        System.exit(0); // threads of HTTP clients may linger
    }

    /** Puts the parts together that have been measured, now or before. */
    private static void table(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        for (String name : PARTS.keySet()) {
            Path file = folder.resolve(name + ".md");
            if (Files.exists(file)) {
                String[] halves = Files.readString(file).split("\n\n", 2);
                rows.append(halves[0]).append('\n');
                notes.append(halves.length > 1 ? halves[1] : "");
            }
        }
        String text = LocalDate.now(java.time.ZoneId.systemDefault()) + ", " + Proc.machine() + ", Java "
                + Runtime.version() + "\n\n" + Figures.HEAD + rows + "\n" + notes;
        Files.writeString(folder.resolve("table.md"), text);
        System.out.println("\n" + text);
    }
}
