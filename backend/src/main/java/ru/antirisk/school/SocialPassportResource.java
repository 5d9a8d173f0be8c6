package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.IfMatch;

/** Social passports of a school. */
@Path("/api/v1/schools/{schoolId}/social-passports")
@Tag(name = "schools")
public class SocialPassportResource {
    private final Schools schools;
    private final SocialPassports passports;
    private final CurrentUser user;

    SocialPassportResource(Schools schools, SocialPassports passports, CurrentUser user) {
        this.schools = schools;
        this.passports = passports;
        this.user = user;
    }

    @GET
    @Authenticated
    public List<SocialPassportView> listSocialPassports(int schoolId) {
        schools.requireVisible(schoolId, user.scope());
        return passports.of(schoolId).stream().map(SocialPassport::view).toList();
    }

    /** Creates the passport of an academic year, or replaces it: then with If-Match. */
    @PUT
    @Path("{academicYear}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    @Transactional
    public SocialPassportView putSocialPassport(
            int schoolId,
            String academicYear,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SocialPassportInput input) {
        schools.requireVisible(schoolId, user.scope());
        short year = (short) AcademicYear.parse(academicYear);
        SocialPassport passport = passports.findById(new SocialPassport.Key(schoolId, year));
        if (passport == null) {
            passport = new SocialPassport();
            passport.schoolId = schoolId;
            passport.academicYear = year;
        } else {
            IfMatch.check(ifMatch, passport.version);
        }
        passport.fill(input);
        passports.persistAndFlush(passport);
        return passport.view();
    }
}
