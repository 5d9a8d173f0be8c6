package ru.antirisk.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.problem.ProblemException;

/** Texts of acts. Whatever they are, they are saved and never shown: nobody has looked into them. */
@ApplicationScoped
class LegalActFiles {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private final Database database;
    private final StoredFiles files;
    private final Downloads downloads;

    LegalActFiles(Database database, StoredFiles files, Downloads downloads) {
        this.database = database;
        this.files = files;
        this.downloads = downloads;
    }

    /** @throws ProblemException NOT_FOUND (404) where the caller does not see the act, or it has no text */
    Download of(int actId, Scope scope) {
        int fileId = database.first(
                        Sql.of("select a.file_id from legal_act a where a.id = ? and a.file_id is not null and ", actId)
                                .add(LegalActs.visible(scope)),
                        row -> row.getInt(1))
                .orElseThrow(() -> ProblemException.notFound("У этого акта нет файла"));
        StoredFile file = files.ofOwner(fileId, LegalActChanges.OWNER, actId);
        return downloads.of("legal-act-" + actId + endingOf(file), MediaType.APPLICATION_OCTET_STREAM, sink -> {
            try (LocalCopy copy = files.localCopy(file.sha256())) {
                Files.copy(copy.path(), sink);
            }
        });
    }

    private static String endingOf(StoredFile file) {
        Matcher ending = ENDING.matcher(file.fileName() == null ? "" : file.fileName());
        return ending.find() ? ending.group() : "";
    }
}
