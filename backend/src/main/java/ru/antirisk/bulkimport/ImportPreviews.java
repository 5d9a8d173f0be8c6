package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportFiles.Received;
import ru.antirisk.bulkimport.ImportFiles.Source;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.FileProblem;
import ru.antirisk.platform.table.Layout;

/** Shows what an import of a file would find; a file that came with the request is not kept. */
@ApplicationScoped
class ImportPreviews {
    private final ImportFiles files;
    private final Kinds kinds;

    ImportPreviews(ImportFiles files, Kinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    ImportPreview preview(@Nullable String asked, Scope scope, Source source) {
        @Nullable Kind kind = asked == null ? null : kinds.require(asked, scope.role());
        List<Kind> possible = kind == null ? kinds.allowedFor(scope.role()) : List.of(kind);
        Received received = files.open(source, possible, scope.accountId());
        try {
            return preview(received.check(), kind == null ? suggested(received.check(), scope) : kind, scope);
        } catch (FileProblem e) {
            throw ImportFiles.unreadable(e);
        } finally {
            files.discard(received);
        }
    }

    /**
     * The kind that the file is without doubt: it could be read, at least half of its headings are known there, and no
     * other kind knows as many. Otherwise whoever sends it is asked.
     */
    private @Nullable Kind suggested(FileCheck check, Scope scope) {
        List<Kind> best = new ArrayList<>();
        int most = (check.headings() + 1) / 2;
        for (Kind kind : kinds.allowedFor(scope.role())) {
            int known = Layout.recognised(kind.columns(), check.headers());
            if (known >= most && kind.missingColumns(check.layout(kind), scope).isEmpty()) {
                if (known > most) {
                    best.clear();
                }
                best.add(kind);
                most = known;
            }
        }
        return best.size() == 1 ? best.get(0) : null;
    }

    private static ImportPreview preview(FileCheck check, @Nullable Kind kind, Scope scope) {
        if (kind == null) {
            return new ImportPreview(
                    null,
                    check.format(List.of(), check.headers()),
                    check.headers(),
                    check.shownRows(),
                    check.shownNumbers(),
                    List.of(),
                    List.of());
        }
        Layout layout = check.layout(kind);
        return new ImportPreview(
                kind.code(),
                check.format(kind, layout),
                check.headers(),
                check.shownRows(),
                check.shownNumbers(),
                kind.missingColumns(layout, scope),
                kind.missingParameters(layout, Map.of()).stream()
                        .map(Column::name)
                        .toList());
    }
}
