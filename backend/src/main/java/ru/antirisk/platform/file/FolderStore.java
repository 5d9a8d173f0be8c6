package ru.antirisk.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.antirisk.platform.settings.InstallationSettings;

/** The store in {@code DATA_DIR/files}: {@code files/ab/abcdef…}. A file appears by a rename, so whole or not at all. */
@ApplicationScoped
class FolderStore implements FileStore {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    FolderStore(InstallationSettings settings) {
        this.root = settings.dataDir().resolve("files");
    }

    @Override
    public Incoming receive(InputStream body, long limit) throws IOException {
        return Incoming.of(body, incoming(), limit);
    }

    @Override
    public void keep(Incoming received) throws IOException {
        String name = HexFormat.of().formatHex(received.sha256());
        Path folder = Files.createDirectories(folder(name));
        Files.move(received.part(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true); // a renamed file is durable when its folder is
        }
    }

    @Override
    public LocalCopy localCopy(byte[] sha256) throws NoSuchFileException {
        Path place = path(sha256);
        if (!Files.isReadable(place)) {
            throw new NoSuchFileException(place.toString());
        }
        return new InPlace(place);
    }

    /** Nothing to copy, so nothing to remove. */
    private record InPlace(Path path) implements LocalCopy {
        @Override
        public void close() {}
    }

    @Override
    public void delete(byte[] sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /** Uploads that broke off go on the way: a process that dies removes nothing. */
    @Override
    public void eachOld(Consumer<byte[]> old) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Instant limit = Instant.now().minus(DAY);
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isAfter(limit)) {
                    continue;
                }
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    old.accept(HexFormat.of().parseHex(name));
                } else if (file.startsWith(incoming())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path incoming() {
        return root.resolve("incoming");
    }

    private Path path(byte[] sha256) {
        String name = HexFormat.of().formatHex(sha256);
        return folder(name).resolve(name);
    }

    private Path folder(String name) {
        return root.resolve(name.substring(0, 2));
    }
}
