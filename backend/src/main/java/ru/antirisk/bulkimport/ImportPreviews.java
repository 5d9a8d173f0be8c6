package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportAcceptance.Received;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** Shows what an import of a file would find; nothing of it is kept. */
@ApplicationScoped
class ImportPreviews {
    private final ImportAcceptance acceptance;
    private final Kinds kinds;

    ImportPreviews(ImportAcceptance acceptance, Kinds kinds) {
        this.acceptance = acceptance;
        this.kinds = kinds;
    }

    ImportPreview preview(@Nullable String asked, Scope scope, @Nullable Charset declared, InputStream body) {
        @Nullable Kind kind = asked == null ? null : kinds.require(asked, scope.role());
        Received received = acceptance.receive(body, declared);
        try {
            return preview(received.check(), kind == null ? suggested(received.check(), scope) : kind, scope);
        } catch (ru.antirisk.platform.table.FileProblem e) {
            throw ImportAcceptance.unreadable(e);
        } finally {
            acceptance.discard(received.file());
        }
    }

    private @Nullable Kind suggested(FileCheck check, Scope scope) {
        return kinds.allowedFor(scope.role()).stream()
                .filter(kind -> Layout.recognised(kind.columns(), check.headers()) > 0)
                .max(Comparator.comparing(kind -> Layout.recognised(kind.columns(), check.headers())
                        - 2 * kind.missingColumns(check.layout(kind), scope).size()))
                .orElse(null);
    }

    private static ImportPreview preview(FileCheck check, @Nullable Kind kind, Scope scope) {
        if (kind == null) {
            return new ImportPreview(
                    null,
                    check.format(List.of(), check.headers()),
                    check.headers(),
                    check.shownRows(),
                    List.of(),
                    List.of());
        }
        Layout layout = check.layout(kind);
        return new ImportPreview(
                kind.code(),
                check.format(kind, layout),
                check.headers(),
                check.shownRows(),
                kind.missingColumns(layout, scope),
                kind.missingParameters(layout, Map.of()).stream()
                        .map(Column::name)
                        .toList());
    }
}
