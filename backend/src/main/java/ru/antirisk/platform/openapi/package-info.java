/** The contract as a whole, and what makes the generated document tell the truth. */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Антириск",
                        version = "1",
                        description = """
                Support of schools with low educational results: identification, cycles, bulk import.

                Sign in with `POST /api/v1/auth/login` (people) or `POST /api/v1/auth/token` (programs) and send the \
                access token as `Authorization: Bearer`. Everything is answered within the caller's territory: a row \
                outside of it is a 404. Lists answer `{items, total, page, size}` and stream whole as `text/csv`, \
                `application/x-ndjson` or XLSX by `Accept`. A change carries `If-Match` with the `ETag` it was made \
                from; a POST that creates may carry `Idempotency-Key`. Errors are RFC 9457 problems with Russian \
                texts and a stable `type`, which is the address of its description. An unknown query parameter is a 400.""",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        tags = {
            @Tag(name = "auth", description = "Sign-in and one's own account"),
            @Tag(name = "users", description = "Users and service accounts"),
            @Tag(name = "territory", description = "Regions and municipalities"),
            @Tag(name = "schools", description = "Schools, their names and social passports"),
            @Tag(name = "cycles", description = "Programme cycles, membership, curators, partners, calendar"),
            @Tag(name = "assessment", description = "Procedures, subjects and results of schools"),
            @Tag(name = "identification", description = "Context indices, rules, runs and decisions"),
            @Tag(name = "legal acts", description = "Orders and other acts that decisions rest on"),
            @Tag(name = "imports", description = "Bulk import of files"),
            @Tag(name = "files", description = "Files that are sent before they are needed"),
            @Tag(name = "work", description = "What waits to be done, and what the caller is told"),
            @Tag(name = "background work", description = "Long work that goes on after its request"),
            @Tag(name = "problems", description = "What the type of a problem means")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
package ru.antirisk.platform.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.platform.problem.Problem;
import org.jspecify.annotations.NullMarked;
