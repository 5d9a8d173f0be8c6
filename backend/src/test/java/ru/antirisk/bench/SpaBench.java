package ru.antirisk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** G16: what the browser loads before the first screen, by the SPA's own count. */
final class SpaBench {
    private static final Pattern SIZE = Pattern.compile("([0-9.]+) kB.*? (\\S+Page\\.tsx)");

    private SpaBench() {}

    static void run(Figures figures) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "scripts/size.mjs")
                .directory(Path.of("..", "frontend").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher size = SIZE.matcher(output);
        while (size.find()) {
            if (size.group(2).endsWith("SignInPage.tsx") || size.group(2).endsWith("HomePage.tsx")) {
                double kilobytes = Double.parseDouble(size.group(1));
                figures.row(
                        "G16",
                        "JavaScript before the first screen, gzip: " + size.group(2),
                        String.format(Locale.ROOT, "%.0f kB", kilobytes),
                        "",
                        Figures.ratio(kilobytes, 250, 180, false) + " kB",
                        "≤ 250 kB",
                        "≤ 180 kB",
                        "");
            }
        }
    }
}
