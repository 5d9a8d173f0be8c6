package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Social passports of all schools in an academic year. */
@Path("/api/v1/social-passports")
@Tag(name = "schools")
public class SchoolPassportResource {
    private final SchoolPassports passports;
    private final CurrentUser user;

    SchoolPassportResource(SchoolPassports passports, CurrentUser user) {
        this.passports = passports;
        this.user = user;
    }

    /**
     * Schools of the caller with their social passports of one academic year, also those that have none.
     *
     * @return a page of schools with passports
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<SchoolPassportView> listSchoolPassports(@BeanParam @Valid SocialPassportFilter filter) {
        return passports.list(filter, user.scope());
    }
}
