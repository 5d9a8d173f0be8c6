package ru.antirisk.assessment;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.catalogue.Term;
import ru.antirisk.platform.problem.ProblemException;

/** The list of assessment procedures, of the country or of the caller's region. */
@Path("/api/v1/procedures")
@Tag(name = "assessment")
public class ProcedureResource {
    private final TermLists lists;
    private final CurrentUser user;

    ProcedureResource(TermLists lists, CurrentUser user) {
        this.lists = lists;
        this.user = user;
    }

    /**
     * The list of assessment procedures that is in force in an academic year.
     *
     * @param academicYear 2019/2020 or 2019-2020; without it the academic year of today
     * @return the procedures
     */
    @GET
    @Authenticated
    public List<ProcedureView> listProcedures(@RestQuery @Nullable String academicYear) {
        return lists.inForce(Procedure.KIND, academicYear, user.scope()).stream()
                .map(Procedure::view)
                .toList();
    }

    /**
     * A procedure of the list in force in an academic year.
     *
     * @param academicYear 2019/2020 or 2019-2020; without it the academic year of today
     * @return the procedure with its ETag
     * @throws ProblemException NOT_FOUND (404) where the list has none of this code
     */
    @GET
    @Path("{procedureCode}")
    @Authenticated
    public ProcedureView getProcedure(String procedureCode, @RestQuery @Nullable String academicYear) {
        return Procedure.view(lists.find(Procedure.KIND, procedureCode, academicYear, user.scope()));
    }

    /**
     * Puts a procedure into the list, or changes it: an administrator in the country's list, an operator in that of the
     * region, which begins as a copy.
     *
     * @param from a new list begins with the academic year: earlier years keep theirs; without it the list in force today
     *     is changed
     */
    @PUT
    @Path("{procedureCode}")
    @PermissionsAllowed(Names.EDIT_CATALOGUE)
    public ProcedureView putProcedure(
            @Pattern(regexp = Term.CODE) String procedureCode,
            @RestQuery @Nullable String from,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProcedureInput input) {
        return Procedure.view(
                lists.put(Procedure.KIND, procedureCode, Procedure.term(input), from, ifMatch, user.scope()));
    }

    /** Takes a procedure off the list; results that are there keep it. */
    @DELETE
    @Path("{procedureCode}")
    @PermissionsAllowed(Names.EDIT_CATALOGUE)
    public void removeProcedure(
            String procedureCode, @RestQuery @Nullable String from, @HeaderParam("If-Match") @Nullable String ifMatch) {
        lists.remove(Procedure.KIND, procedureCode, from, ifMatch, user.scope());
    }
}
