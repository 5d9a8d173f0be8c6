package ru.antirisk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What Linux tells of processes: CPU time and memory. */
final class Proc {
    private static final double TICKS_PER_SECOND = 100;
    private static final Path ROOT = Path.of("/proc");

    private Proc() {}

    /** Seconds of CPU that the process has used. */
    static double cpu(long pid) {
        return ticks(pid, 13, 14) / TICKS_PER_SECOND;
    }

    /** Seconds of CPU of a server, its children and those that have ended. */
    static double cpuOfServer(long pid) {
        long ticks = ticks(pid, 13, 16);
        for (long child : children(pid)) {
            ticks += ticks(child, 13, 14);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, int first, int last) {
        String stat = read(pid, "stat");
        // the name in brackets may hold spaces
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int i = first; i <= last && fields.length > i; i++) {
            sum += Long.parseLong(fields[i - 2]);
        }
        return sum;
    }

    private static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Megabytes that the process holds now. */
    static double rss(long pid) {
        return status(pid, "VmRSS");
    }

    /** Most megabytes that it has held since {@link #forgetPeak}. */
    static double peak(long pid) {
        return status(pid, "VmHWM");
    }

    static void forgetPeak(long pid) throws IOException {
        Files.writeString(ROOT.resolve(pid + "/clear_refs"), "5");
    }

    private static double status(long pid, String key) {
        return read(pid, "status")
                        .lines()
                        .filter(line -> line.startsWith(key + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024.0;
    }

    /** Megabytes of a server and its children; what they share is counted once. */
    static double pssOfServer(long pid) {
        return Stream.concat(Stream.of(pid), children(pid).stream())
                        .mapToLong(Proc::pss)
                        .sum()
                / 1024.0;
    }

    private static long pss(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(ROOT.resolve(pid + "/" + file));
        } catch (NoSuchFileException e) {
            return ") "; // has just ended
        } catch (IOException e) {
            return ") ";
        }
    }

    /** The machine in a line: what the figures depend on. */
    static String machine() throws IOException {
        String cpu = Files.readAllLines(ROOT.resolve("cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceAll(".*: ", ""))
                .orElse("?");
        long memory = Long.parseLong(
                Files.readAllLines(ROOT.resolve("meminfo")).get(0).replaceAll("\\D", ""));
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %.0f GB of memory, Linux %s",
                Runtime.getRuntime().availableProcessors(),
                cpu,
                memory / 1048576.0,
                System.getProperty("os.version"));
    }
}
