package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.Streams;

/** Decisions on schools. */
@Path("/api/v1/identification-decisions")
@Tag(name = "identification")
public class DecisionResource {

    @GET
    @Authenticated
    @Streams
    public Page<DecisionView> listDecisions(@BeanParam @Valid DecisionFilter filter) {
        throw new UnsupportedOperationException();
    }
}
