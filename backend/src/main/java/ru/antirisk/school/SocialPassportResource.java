package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.problem.ProblemException;

/** Social passports of a school. */
@Path("/api/v1/schools/{schoolId}/social-passports")
@Tag(name = "schools")
public class SocialPassportResource {
    private final SocialPassportChanges changes;
    private final SocialPassports passports;
    private final CurrentUser user;

    SocialPassportResource(SocialPassportChanges changes, SocialPassports passports, CurrentUser user) {
        this.changes = changes;
        this.passports = passports;
        this.user = user;
    }

    /**
     * Social passports of a school, newest year first.
     *
     * @return the passports
     */
    @GET
    @Authenticated
    public List<SocialPassportView> listSocialPassports(int schoolId) {
        return passports.of(schoolId, user.scope());
    }

    /**
     * The passport of an academic year.
     *
     * @param academicYear 2020-2021
     * @return the passport with its ETag
     * @throws ProblemException NOT_FOUND (404) for a school that is not the caller's, or without a passport of the year
     */
    @GET
    @Path("{academicYear}")
    @Authenticated
    public SocialPassportView getSocialPassport(int schoolId, String academicYear) {
        String year = AcademicYear.format(AcademicYear.parse(academicYear));
        return passports.of(schoolId, user.scope()).stream()
                .filter(passport -> passport.academicYear().equals(year))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Паспорта школы за этот учебный год нет"));
    }

    /** Creates the passport of an academic year, or replaces it: then with If-Match. */
    @PUT
    @Path("{academicYear}")
    @PermissionsAllowed(Names.EDIT_SOCIAL_PASSPORT)
    public SocialPassportView putSocialPassport(
            int schoolId,
            String academicYear,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SocialPassportInput input) {
        short year = (short) AcademicYear.parse(academicYear);
        return changes.put(schoolId, year, ifMatch, input, user.scope());
    }
}
