package ru.antirisk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a Java process, by the jcmd of the Java that runs the bench. */
final class Memory {
    private static final Pattern USED = Pattern.compile("(?:generation|Heap|garbage-first).*? used (\\d+)K");

    private Memory() {}

    /** Megabytes of live objects: what a full collection leaves. */
    static double live(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        double used = 0;
        Matcher part = USED.matcher(jcmd(pid, "GC.heap_info"));
        while (part.find()) {
            used += Long.parseLong(part.group(1)) / 1024.0;
        }
        return used;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(program, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
