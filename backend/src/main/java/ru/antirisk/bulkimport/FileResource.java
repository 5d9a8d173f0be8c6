package ru.antirisk.bulkimport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.table.Encodings;

/** Files that are sent once and then used by their id; one is its sender's. */
@Path("/api/v1/files")
@Tag(name = "files")
public class FileResource {
    private final ImportFiles imports;
    private final StoredFiles files;
    private final CurrentUser user;

    FileResource(ImportFiles imports, StoredFiles files, CurrentUser user) {
        this.imports = imports;
        this.files = files;
        this.user = user;
    }

    /**
     * Takes a file in, to be previewed, checked and loaded by its number afterwards. One that nothing was loaded from
     * is forgotten after a day.
     *
     * @return the file
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.IMPORT)
    @Consumes({
        "text/csv",
        "text/plain",
        "application/csv",
        "application/vnd.ms-excel",
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/gzip",
        "application/octet-stream",
        "application/x-www-form-urlencoded" // what curl says of itself
    })
    public FileView createFile(
            @RestQuery @Size(max = 255) @Nullable String fileName, @Context HttpHeaders headers, InputStream body) {
        return FileView.of(imports.receive(body, fileName, Encodings.declared(headers.getMediaType()), user.id()));
    }

    /**
     * A file that the caller has sent.
     *
     * @return the file
     */
    @GET
    @Path("{fileId}")
    @PermissionsAllowed(Names.IMPORT)
    public FileView getFile(int fileId) {
        return FileView.of(files.require(fileId, user.id()));
    }
}
