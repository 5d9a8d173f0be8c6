package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.Streams;

/** Context indices of schools. */
@Path("/api/v1/context-indices")
@Tag(name = "identification")
public class ContextIndexResource {

    @GET
    @Authenticated
    @Streams
    public Page<ContextIndexView> listContextIndices(@BeanParam @Valid ContextIndexFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Years for which there are indices in the caller's scope, newest first. */
    @GET
    @Path("years")
    @Authenticated
    public List<Integer> listContextIndexYears() {
        throw new UnsupportedOperationException();
    }
}
