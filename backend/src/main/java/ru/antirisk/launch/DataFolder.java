package ru.antirisk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder that outlives the process: database, keys, evidence files. Nobody but its owner may read it. */
final class DataFolder implements AutoCloseable {
    static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    static DataFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(path, OWNER_ONLY_FOLDER);
            }
            Files.delete(Files.createTempFile(path, ".write-check", null));
            return new DataFolder(path);
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(path)) {
                return open(path); // another instance made it between the question and the making
            }
            throw new StartRefused("Папка данных " + path + ": это файл, а не папка. Укажите другую: DATA_DIR=…", e);
        } catch (IOException | SecurityException e) {
            throw new StartRefused(
                    "В папку данных " + path + " нельзя писать. Дайте на неё права или укажите другую: DATA_DIR=…", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * Keeps the folder to this process until it ends in any way: the kernel drops the lock even after kill -9.
     *
     * @param address what the next one who tries is told
     */
    void lock(String address) {
        try {
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = new String(Files.readAllBytes(path.resolve("lock")), StandardCharsets.UTF_8).strip();
                channel.close();
                throw new StartRefused("Антириск с папкой данных " + path + " уже запущен"
                        + (holder.isEmpty() ? "" : ": " + holder) + ". Остановите его или укажите другую: DATA_DIR=…");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (address + ", процесс " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            lock = channel;
        } catch (IOException e) {
            throw new StartRefused("Не удалось занять папку данных " + path + ": " + e.getMessage() + ".", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The secret kept in a file of this name, made on the first run. */
    String secret(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                publish(file, newSecret(24).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("Не читается файл " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Writes a file that only its owner reads, whole or not at all; of two at once the first wins. */
    static void publish(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".new", null, OWNER_ONLY_FILE);
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(content));
                out.force(true);
            }
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // the other one's file is as good as ours
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static String newSecret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
