package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.cycle.CycleTerritory.Territory;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Page;

/** Programme cycles. */
@Path("/api/v1/cycles")
@Tag(name = "cycles")
public class CycleResource {
    private final Cycles cycles;
    private final CycleTerritory territory;
    private final Calendar calendar;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CycleResource(
            Cycles cycles, CycleTerritory territory, Calendar calendar, CurrentUser user, Idempotency idempotency) {
        this.cycles = cycles;
        this.territory = territory;
        this.calendar = calendar;
        this.user = user;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    public Page<CycleView> listCycles(@BeanParam @Valid CycleFilter filter) {
        return cycles.page(filter, user.scope());
    }

    @GET
    @Path("{cycleId}")
    @Authenticated
    public CycleView getCycle(int cycleId) {
        return cycles.view(cycleId, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CycleView createCycle(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CycleInput input) {
        return idempotency.once(key, input, CycleView.class, () -> created(input));
    }

    private CycleView created(CycleInput input) {
        Territory where = territory.of(input.regionId(), input.municipalityId(), user.scope());
        Cycle cycle = new Cycle();
        cycle.regionId = where.regionId();
        cycle.municipalityId = where.municipalityId();
        cycle.fill(input);
        cycles.persistAndFlush(cycle);
        if (input.calendarTemplate() != null) {
            calendar.copyTemplate(input.calendarTemplate(), cycle.id);
        }
        return cycles.view(cycle.id, user.scope());
    }

    /** Changes what the cycle is; its territory stays. */
    @PUT
    @Path("{cycleId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CycleView updateCycle(
            int cycleId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CycleInput input) {
        Cycle cycle = cycles.requireOwn(cycleId, user.scope());
        IfMatch.check(ifMatch, cycle.version);
        cycle.fill(input);
        cycles.flush();
        return cycles.view(cycleId, user.scope());
    }
}
