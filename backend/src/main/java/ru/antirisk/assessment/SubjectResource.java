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
import ru.antirisk.catalogue.TermInput;
import ru.antirisk.platform.database.StoredJson;
import ru.antirisk.platform.problem.ProblemException;

/** The list of subjects, of the country or of the caller's region. */
@Path("/api/v1/subjects")
@Tag(name = "assessment")
public class SubjectResource {
    /** The kind of the list. */
    static final String KIND = "SUBJECT";

    private final TermLists lists;
    private final CurrentUser user;

    SubjectResource(TermLists lists, CurrentUser user) {
        this.lists = lists;
        this.user = user;
    }

    /**
     * The list of subjects that is in force in an academic year.
     *
     * @param academicYear 2019/2020 or 2019-2020; without it the academic year of today
     * @return the subjects
     */
    @GET
    @Authenticated
    public List<SubjectView> listSubjects(@RestQuery @Nullable String academicYear) {
        return lists.inForce(KIND, academicYear, user.scope()).stream()
                .map(SubjectResource::view)
                .toList();
    }

    /**
     * A subject of the list in force in an academic year.
     *
     * @param academicYear 2019/2020 or 2019-2020; without it the academic year of today
     * @return the subject with its ETag
     * @throws ProblemException NOT_FOUND (404) where the list has none of this code
     */
    @GET
    @Path("{subjectCode}")
    @Authenticated
    public SubjectView getSubject(String subjectCode, @RestQuery @Nullable String academicYear) {
        return view(lists.find(KIND, subjectCode, academicYear, user.scope()));
    }

    /**
     * Puts a subject into the list, or changes it, as {@link ProcedureResource#putProcedure} does.
     *
     * @param from a new list begins with the academic year: earlier years keep theirs; without it the list in force today
     *     is changed
     */
    @PUT
    @Path("{subjectCode}")
    @PermissionsAllowed(Names.EDIT_CATALOGUE)
    public SubjectView putSubject(
            @Pattern(regexp = Term.CODE) String subjectCode,
            @RestQuery @Nullable String from,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SubjectInput input) {
        TermInput term = new TermInput(input.title().strip(), input.also(), StoredJson.object());
        return view(lists.put(KIND, subjectCode, term, from, ifMatch, user.scope()));
    }

    /** Takes a subject off the list; results that are there keep it. */
    @DELETE
    @Path("{subjectCode}")
    @PermissionsAllowed(Names.EDIT_CATALOGUE)
    public void removeSubject(
            String subjectCode, @RestQuery @Nullable String from, @HeaderParam("If-Match") @Nullable String ifMatch) {
        lists.remove(KIND, subjectCode, from, ifMatch, user.scope());
    }

    private static SubjectView view(Term term) {
        return new SubjectView(term.code(), term.title(), term.also(), term.version());
    }
}
