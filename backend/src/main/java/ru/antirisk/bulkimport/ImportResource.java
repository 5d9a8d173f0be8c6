package ru.antirisk.bulkimport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.FileCheck.Place;
import ru.antirisk.bulkimport.ImportFiles.Source;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.Encodings;
import ru.antirisk.platform.table.MediaTypes;

/** Bulk import of files. */
@Path("/api/v1/imports")
@Tag(name = "imports")
public class ImportResource {
    private final ImportAcceptance acceptance;
    private final ImportViews views;
    private final ImportReports reports;
    private final ImportEvents events;
    private final ImportTemplates templates;
    private final ImportPreviews previews;
    private final ImportChanges changes;
    private final Withdrawals withdrawals;
    private final Kinds kinds;
    private final CurrentUser user;

    ImportResource(
            ImportAcceptance acceptance,
            ImportViews views,
            ImportReports reports,
            ImportEvents events,
            ImportTemplates templates,
            ImportPreviews previews,
            ImportChanges changes,
            Withdrawals withdrawals,
            Kinds kinds,
            CurrentUser user) {
        this.acceptance = acceptance;
        this.views = views;
        this.reports = reports;
        this.events = events;
        this.templates = templates;
        this.previews = previews;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.kinds = kinds;
        this.user = user;
    }

    /**
     * Imports that the caller may see, newest first.
     *
     * @return a page of imports
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @PermissionsAllowed(Names.IMPORT)
    public Page<ImportView> listImports(@BeanParam @Valid ImportFilter filter) {
        return views.list(filter, user.scope());
    }

    /**
     * Kinds of files that the caller's role may import, with their columns.
     *
     * @return the kinds
     */
    @GET
    @Path("kinds")
    @PermissionsAllowed(Names.IMPORT)
    public List<ImportKindView> listImportKinds() {
        return kinds.allowedFor(user.role()).stream().map(ImportKindView::of).toList();
    }

    /**
     * Takes a file in and merges its rows: new ones are added, known ones changed where a cell says something else. A
     * blank cell changes nothing, nor does one that says «н/д» where its column knows that word.
     */
    @POST
    @APIResponse(
            responseCode = "200",
            description = "The import is over",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import is accepted; Location says where to follow it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
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
    @Blocking
    public Uni<RestResponse<ImportView>> createImport(
            @BeanParam @Valid ImportQuery query,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @RequestBody(required = false) InputStream body) {
        Scope scope = user.scope();
        Source source = new Source(
                query.fileId,
                body,
                query.fileName,
                Encodings.declared(headers.getMediaType()),
                new Place(query.sheet, query.headerRow));
        int id = acceptance.accept(query, uri.getQueryParameters(), key, source, scope);
        return events.await(id, scope, query.wait)
                .map(view -> RestResponse.ResponseBuilder.<ImportView>create(view.over() && query.wait > 0 ? 200 : 202)
                        .entity(view)
                        .location(URI.create("/api/v1/imports/" + id))
                        .build());
    }

    /**
     * Looks into a file, which comes in the body or was sent before: what kind it is, where its table begins, its
     * first rows, and what it lacks. Nothing is written and nothing kept.
     *
     * @return what was found
     */
    @POST
    @Path("preview")
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
    public ImportPreview previewImport(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Integer fileId,
            @RestQuery @Size(max = 100) @Nullable String sheet,
            @RestQuery @Min(1) @Max(1_048_576) @Nullable Integer headerRow,
            @Context HttpHeaders headers,
            @RequestBody(required = false) InputStream body) {
        @Nullable Charset declared = Encodings.declared(headers.getMediaType());
        return previews.preview(
                kind, user.scope(), new Source(fileId, body, null, declared, new Place(sheet, headerRow)));
    }

    /**
     * An import with its progress, its counts and the first 100 faults.
     *
     * @return the import
     */
    @GET
    @Path("{importId}")
    @PermissionsAllowed(Names.IMPORT)
    public ImportView getImport(int importId) {
        return views.require(importId, user.scope());
    }

    /**
     * What a check found that the file would change: the first 1,000 rows that differ.
     *
     * @return the rows, in the order of the file
     */
    @GET
    @Path("{importId}/changes")
    @PermissionsAllowed(Names.IMPORT)
    public List<ImportChange> listImportChanges(int importId) {
        ImportView view = views.require(importId, user.scope());
        return changes.list(importId, kinds.get(view.kind()));
    }

    /**
     * What taking the import back would do as things stand.
     *
     * @return how many rows it would concern, and the first of those that would stay
     */
    @GET
    @Path("{importId}/withdrawal")
    @PermissionsAllowed(Names.IMPORT)
    public WithdrawalPreview previewImportWithdrawal(int importId) {
        return withdrawals.preview(importId, user.scope());
    }

    /** Takes the import back: what it added goes, what it changed returns, what something newer stands on stays. */
    @POST
    @Path("{importId}/withdrawal")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawal is over",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The withdrawal is ordered; Location says where to follow it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @PermissionsAllowed(Names.IMPORT)
    @Blocking
    public Uni<RestResponse<ImportView>> withdrawImport(
            int importId, @RestQuery @Min(0) @Max(60) @DefaultValue("0") int wait) {
        Scope scope = user.scope();
        int id = withdrawals.order(importId, scope);
        return events.awaitWithdrawal(id, importId, scope, wait)
                .map(view -> RestResponse.ResponseBuilder.<ImportView>create(
                                view.withdrawnBy(id) && wait > 0 ? 200 : 202)
                        .entity(view)
                        .location(URI.create("/api/v1/imports/" + importId))
                        .build());
    }

    /**
     * All faults of an import: as CSV (line, row, column, value, code, message), or as a sheet of the rejected rows
     * with their cells marked. They are kept for 30 days, then it is a 404.
     *
     * @return the faults
     */
    @GET
    @Path("{importId}/errors")
    @Produces({MediaTypes.CSV, MediaTypes.XLSX})
    @PermissionsAllowed(Names.IMPORT)
    public Response getImportErrors(int importId, @Context HttpHeaders headers) {
        ImportView view = views.require(importId, user.scope());
        reports.requireFaults(view);
        if (headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.valueOf(MediaTypes.CSV))) {
            return file(reports.errors(importId));
        }
        reports.requireFile(view);
        return file(reports.errorsSheet(view));
    }

    /**
     * The rows that were rejected, as they came, with the reason beside them: to be mended and sent again. They are
     * kept for 30 days, then it is a 404.
     *
     * @return the rows as CSV
     */
    @GET
    @Path("{importId}/rejected")
    @Produces("text/csv")
    @PermissionsAllowed(Names.IMPORT)
    public Response getImportRejected(int importId) {
        reports.requireFile(views.require(importId, user.scope()));
        return file(reports.rejected(importId));
    }

    private static Response file(Download download) {
        return Response.ok(download, download.mediaType()).build();
    }

    /**
     * Server-sent events with the import as it stands, until it is over.
     *
     * @return events with the import
     */
    @GET
    @Path("{importId}/events")
    @Produces("text/event-stream")
    @RestStreamElementType("application/json")
    @Blocking
    @PermissionsAllowed(Names.IMPORT)
    public Multi<ImportView> streamImportEvents(int importId) {
        return events.stream(importId, user.scope());
    }

    /**
     * An empty table of a kind, by {@code Accept}: XLSX with a sheet of explanations and the values that are allowed
     * now, CSV, or a description of the columns (Table Schema) as JSON.
     *
     * @return the template
     */
    @GET
    @Path("templates/{kind}")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "application/json"})
    @PermissionsAllowed(Names.IMPORT)
    public Response getImportTemplate(String kind, @Context HttpHeaders headers) {
        Scope scope = user.scope();
        return file(templates.answer(kinds.at(kind, scope.role()), scope, headers));
    }
}
