package ru.antirisk.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses that problems name as their type. */
@Path("/problems")
@Tag(name = "problems")
public class ProblemTypeResource {
    private final ProblemCatalogue catalogue;

    ProblemTypeResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a problem means whose {@code type} is this address, for people and as JSON.
     *
     * @return the meaning of the problem
     */
    @GET
    @Path("{problemKey}")
    @PermitAll
    public ProblemTypeView getProblemType(String problemKey) {
        return catalogue
                .find(problemKey)
                .map(ProblemTypeView::of)
                .orElseThrow(() -> ProblemException.notFound("Вида проблем «" + problemKey + "» нет"));
    }
}
