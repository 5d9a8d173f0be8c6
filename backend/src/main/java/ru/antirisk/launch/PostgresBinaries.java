package ru.antirisk.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from their jar into the data folder once per version. */
final class PostgresBinaries {
    /** Major version of the binaries in the pom; a cluster belongs to one major version. */
    static final int MAJOR = 17;

    private static final String PREFIX = "postgres-" + MAJOR + "-";

    private PostgresBinaries() {}

    /** The folder with bin, lib and share. */
    static Path unpackedIn(Path folder) throws IOException {
        String name = "/postgres-" + platform() + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StartRefused("Для этой системы (" + platform()
                    + ") встроенной базы данных нет. Укажите сервер PostgreSQL: DATABASE_URL=jdbc:postgresql://…");
        }
        Path home = folder.resolve(PREFIX + fingerprint(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, ".unpacking");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = archive.openStream()) {
            unpack(in, fresh);
        }
        Files.move(fresh, home);
        removeOthers(folder, home);
        return home;
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String family = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
        return family + (arch.equals("aarch64") ? "-arm_64" : "-x86_64");
    }

    /** Of the jar's directory entry, so that 14 MB need not be read at every start to see that nothing changed. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long print = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(print);
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a")) {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Leftovers of an interrupted unpacking and of earlier versions: 60 MB each. */
    private static void removeOthers(Path folder, Path home) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(path -> !path.equals(home)).toList()) {
                remove(child);
            }
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
