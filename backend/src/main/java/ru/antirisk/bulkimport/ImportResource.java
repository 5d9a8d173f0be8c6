package ru.antirisk.bulkimport;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Bulk import of files. */
@Path("/api/v1/imports")
@Tag(name = "imports")
public class ImportResource {

    @GET
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public Page<ImportView> listImports(@BeanParam @Valid ImportFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("kinds")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public List<ImportKindView> listImportKinds() {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(202)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    @Consumes({
        "text/csv",
        "text/plain",
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/gzip",
        "application/octet-stream"
    })
    public RestResponse<ImportView> createImport(
            @BeanParam @Valid ImportQuery query,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("preview")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    @Consumes({
        "text/csv",
        "text/plain",
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/gzip",
        "application/octet-stream"
    })
    public ImportPreview previewImport(@RestQuery @Nullable ImportKind kind, InputStream body) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{importId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public ImportView getImport(int importId) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{importId}/errors")
    @Produces("text/csv")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public Response getImportErrors(int importId) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{importId}/rejected")
    @Produces("text/csv")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public Response getImportRejected(int importId) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{importId}/events")
    @Produces("text/event-stream")
    @RestStreamElementType("application/json")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public Multi<ImportView> streamImportEvents(int importId) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("templates/{kind}")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public Response getImportTemplate(ImportKind kind) {
        throw new UnsupportedOperationException();
    }
}
