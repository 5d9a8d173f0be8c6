package ru.antirisk.bulkimport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
    private final Kinds kinds;
    private final CurrentUser user;

    ImportResource(
            ImportAcceptance acceptance,
            ImportViews views,
            ImportReports reports,
            ImportEvents events,
            ImportTemplates templates,
            ImportPreviews previews,
            Kinds kinds,
            CurrentUser user) {
        this.acceptance = acceptance;
        this.views = views;
        this.reports = reports;
        this.events = events;
        this.templates = templates;
        this.previews = previews;
        this.kinds = kinds;
        this.user = user;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @PermissionsAllowed(Names.IMPORT)
    public Page<ImportView> listImports(@BeanParam @Valid ImportFilter filter) {
        return views.list(filter, user.scope());
    }

    @GET
    @Path("kinds")
    @PermissionsAllowed(Names.IMPORT)
    public List<ImportKindView> listImportKinds() {
        return kinds.allowedFor(user.role()).stream().map(ImportKindView::of).toList();
    }

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
        "application/octet-stream"
    })
    @Blocking
    public Uni<RestResponse<ImportView>> createImport(
            @BeanParam @Valid ImportQuery query,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @RequestBody(required = false) InputStream body) {
        Scope scope = user.scope();
        Source source = new Source(query.fileId, body, query.fileName, Encodings.declared(headers.getMediaType()));
        int id = acceptance.accept(query, uri.getQueryParameters(), key, source, scope);
        return events.await(id, scope, query.wait)
                .map(view -> RestResponse.ResponseBuilder.<ImportView>create(view.over() && query.wait > 0 ? 200 : 202)
                        .entity(view)
                        .location(URI.create("/api/v1/imports/" + id))
                        .build());
    }

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
        "application/octet-stream"
    })
    public ImportPreview previewImport(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Integer fileId,
            @Context HttpHeaders headers,
            @RequestBody(required = false) InputStream body) {
        @Nullable Charset declared = Encodings.declared(headers.getMediaType());
        return previews.preview(kind, user.scope(), new Source(fileId, body, null, declared));
    }

    @GET
    @Path("{importId}")
    @PermissionsAllowed(Names.IMPORT)
    public ImportView getImport(int importId) {
        return views.require(importId, user.scope());
    }

    @GET
    @Path("{importId}/errors")
    @Produces("text/csv")
    @PermissionsAllowed(Names.IMPORT)
    public Response getImportErrors(int importId) {
        reports.requireFaults(views.require(importId, user.scope()));
        return file(reports.errors(importId));
    }

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

    @GET
    @Path("{importId}/events")
    @Produces("text/event-stream")
    @RestStreamElementType("application/json")
    @Blocking
    @PermissionsAllowed(Names.IMPORT)
    public Multi<ImportView> streamImportEvents(int importId) {
        return events.stream(importId, user.scope());
    }

    @GET
    @Path("templates/{kind}")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "application/json"})
    @PermissionsAllowed(Names.IMPORT)
    public Response getImportTemplate(String kind, @Context HttpHeaders headers) {
        Scope scope = user.scope();
        return file(templates.answer(kinds.at(kind, scope.role()), scope, headers));
    }
}
