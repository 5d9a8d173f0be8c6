package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.PageQuery;
import ru.antirisk.platform.security.Role.Names;

/** Versioned rules by which schools are identified. */
@Path("/api/v1/identification-rules")
@Tag(name = "identification")
public class RuleResource {

    @GET
    @Authenticated
    public Page<RuleView> listRules(@BeanParam @Valid PageQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{ruleId}")
    @Authenticated
    public RuleView getRule(int ruleId) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{ruleId}/versions")
    @Authenticated
    public List<RuleVersionView> listRuleVersions(int ruleId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public RuleView createRule(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RuleInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{ruleId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public RuleView updateRule(
            int ruleId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RuleInput input) {
        throw new UnsupportedOperationException();
    }
}
