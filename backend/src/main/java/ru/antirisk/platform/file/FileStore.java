package ru.antirisk.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Keeps uploaded files under {@code DATA_DIR/files}, each under the SHA-256 of its content. A file appears whole or not
 * at all: it is written beside, forced to the disk and renamed.
 */
@ApplicationScoped
public class FileStore {
    private static final int CHUNK = 256 << 10;

    private final Path root;

    FileStore(@ConfigProperty(name = "antirisk.data-dir", defaultValue = "data") Path dataDir) {
        this.root = dataDir.resolve("files");
    }

    /**
     * Streams the body into the store; memory does not grow with it.
     *
     * @param limit most bytes taken
     * @throws ProblemException TOO_LARGE (413) for a longer body
     */
    public StoredFile receive(InputStream body, long limit) {
        try {
            Path incoming = Files.createDirectories(root.resolve("incoming"));
            Path part = Files.createTempFile(incoming, "upload", ".part");
            try {
                StoredFile file = write(body, part, limit);
                Path folder = Files.createDirectories(folder(name(file.sha256())));
                Files.move(part, folder.resolve(name(file.sha256())), StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                return file;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "Файл не удалось принять: связь прервалась или кончилось место на диске");
        }
    }

    private static StoredFile write(InputStream body, Path part, long limit) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = body.readNBytes(chunk, 0, CHUNK); read > 0; read = body.readNBytes(chunk, 0, CHUNK)) {
                size += read;
                if (size > limit) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "Файл больше " + (limit >> 20) + " МБ. Разделите его на части или сожмите (gzip)");
                }
                digest.update(chunk, 0, read);
                ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
        return new StoredFile(digest.digest(), size);
    }

    /** A renamed file is durable when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Where the file lies.
     *
     * @throws NoSuchFileException where it is not in the store (any more)
     */
    public Path require(byte[] sha256) throws NoSuchFileException {
        Path path = path(sha256);
        if (!Files.isReadable(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    public void delete(byte[] sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private Path path(byte[] sha256) {
        return folder(name(sha256)).resolve(name(sha256));
    }

    private Path folder(String name) {
        return root.resolve(name.substring(0, 2));
    }

    private static String name(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
