package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.FileCheck.Place;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.table.FileProblem;

/** The files of imports: one that comes with the request, or one that was sent before. */
@ApplicationScoped
class ImportFiles {
    private final StoredFiles files;
    private final long limit;

    ImportFiles(StoredFiles files, ImportSettings settings) {
        this.files = files;
        this.limit = settings.maxBytes();
    }

    /**
     * A file as a request names it.
     *
     * @param fileId of one that was sent before; null where it is the body
     * @param declared encoding of the body, as its sender says
     * @param place of the table in it, as its sender says
     */
    record Source(
            @Nullable Integer fileId,
            InputStream body,
            @Nullable String fileName,
            @Nullable Charset declared,
            Place place) {}

    /** @param withRequest it came as the body, so it is the request's to forget */
    record Received(StoredFile file, FileCheck check, boolean withRequest) {}

    StoredFile receive(InputStream body, @Nullable String fileName, @Nullable Charset declared, int accountId) {
        String charset = declared == null ? null : declared.name();
        return files.receive(new StoredFiles.Sent(body, fileName, charset), limit, accountId);
    }

    /**
     * @param kinds that the file may be of
     * @throws ProblemException for a body that is empty, too large or no table, and for a file of another
     */
    Received open(Source source, List<Kind> kinds, int accountId) {
        Integer fileId = source.fileId();
        StoredFile file = fileId == null
                ? receive(source.body(), source.fileName(), source.declared(), accountId)
                : sentBefore(fileId, source.body(), accountId);
        try (LocalCopy copy = files.localCopy(file.sha256())) {
            Charset charset = file.charset() == null ? null : Charset.forName(file.charset());
            return new Received(file, FileCheck.of(copy.path(), charset, source.place(), kinds), fileId == null);
        } catch (FileProblem e) {
            if (fileId == null) {
                files.discard(file.id());
            }
            throw unreadable(e);
        } catch (NoSuchFileException e) {
            throw ProblemException.notFound("Файл не найден на сервере. Отправьте его ещё раз");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile sentBefore(int fileId, InputStream body, int accountId) {
        try {
            if (body.read() >= 0) {
                throw ProblemException.invalid(
                        "fileId", "FILE_TWICE", "Передайте или fileId, или файл в теле запроса, а не то и другое");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.require(fileId, accountId);
    }

    /** Forgets a file that came with the request, unless an import owns it. */
    void discard(Received received) {
        if (received.withRequest()) {
            files.discard(received.file().id());
        }
    }

    static ProblemException unreadable(FileProblem e) {
        return new ProblemException(
                ProblemType.UNREADABLE_FILE,
                e.sentence(),
                List.of(FieldProblem.inFile(e.place(), e.code(), String.valueOf(e.getMessage()))));
    }
}
