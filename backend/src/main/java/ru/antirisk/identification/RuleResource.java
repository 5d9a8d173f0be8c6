package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Versioned rules by which schools are identified. */
@Path("/api/v1/identification-rules")
@Tag(name = "identification")
public class RuleResource {
    private final Rules rules;
    private final RuleChanges changes;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RuleResource(Rules rules, RuleChanges changes, Idempotency idempotency, CurrentUser user) {
        this.rules = rules;
        this.changes = changes;
        this.idempotency = idempotency;
        this.user = user;
    }

    /**
     * Identification rules of the caller's territory at their newest versions, by name; archived ones last.
     *
     * @return a page of rules
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<RuleView> listRules(@BeanParam @Valid PageQuery query) {
        return rules.list(query, user.scope());
    }

    /**
     * An identification rule at its newest version.
     *
     * @return the rule with its ETag
     */
    @GET
    @Path("{ruleId}")
    @Authenticated
    public RuleView getRule(int ruleId) {
        return rules.require(ruleId, user.scope());
    }

    /**
     * All versions of a rule, newest first.
     *
     * @return the versions
     */
    @GET
    @Path("{ruleId}/versions")
    @Authenticated
    public List<RuleVersionView> listRuleVersions(int ruleId) {
        return rules.versions(rules.require(ruleId, user.scope()).id());
    }

    /**
     * Adds a rule of a region or of a municipality. It is checked as a whole: unknown procedures, depth, clusters of
     * one name.
     *
     * @return the rule with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_RULE)
    @Transactional
    public RuleView createRule(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RuleInput input) {
        return idempotency.once(key, input, RuleView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Says what a rule would read like; nothing is saved.
     *
     * @return the sentence
     */
    @POST
    @Path("sentence")
    @PermissionsAllowed(Names.EDIT_RULE)
    public RuleSentenceView sayRule(@Valid @NotNull RuleDefinition definition) {
        return new RuleSentenceView(rules.sentence(definition));
    }

    /**
     * Replaces a rule. A new text becomes a new version; runs keep the version that they used.
     *
     * @return the rule with its new ETag
     */
    @PUT
    @Path("{ruleId}")
    @PermissionsAllowed(Names.EDIT_RULE)
    @Transactional
    public RuleView updateRule(
            int ruleId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RuleInput input) {
        return changes.update(ruleId, ifMatch, input, user.scope());
    }
}
