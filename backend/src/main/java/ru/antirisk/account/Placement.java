package ru.antirisk.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** A role together with the one territory it is held in; an administrator has none. */
record Placement(
        Role role,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId) {

    /** What is missing or too much for the role, by its place in the input; empty when all is well. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        switch (role) {
            case ADMIN -> allow(problems, false, false, false);
            case REGION_OPERATOR, CURATOR -> {
                allow(problems, true, false, false);
                demand(problems, "/regionId", regionId, "укажите регион");
            }
            case MUNICIPAL_COORDINATOR -> {
                allow(problems, false, true, false);
                demand(problems, "/municipalityId", municipalityId, "укажите муниципалитет");
            }
            case SCHOOL -> {
                allow(problems, false, false, true);
                demand(problems, "/schoolId", schoolId, "укажите школу");
            }
            case VIEWER -> viewer(problems);
        }
        return problems;
    }

    private void viewer(List<FieldProblem> problems) {
        allow(problems, true, true, false);
        if (regionId == null && municipalityId == null) {
            demand(problems, "/municipalityId", null, "укажите регион или муниципалитет");
        } else if (regionId != null && municipalityId != null) {
            problems.add(new FieldProblem(
                    "/municipalityId", "TOO_MUCH", label() + ": укажите либо регион, либо муниципалитет"));
        }
    }

    private void allow(List<FieldProblem> problems, boolean region, boolean municipality, boolean school) {
        refuse(problems, "/regionId", region ? null : regionId, "регион не указывают");
        refuse(problems, "/municipalityId", municipality ? null : municipalityId, "муниципалитет не указывают");
        refuse(problems, "/schoolId", school ? null : schoolId, "школу не указывают");
    }

    private void demand(List<FieldProblem> problems, String pointer, @Nullable Integer given, String message) {
        if (given == null) {
            problems.add(new FieldProblem(pointer, "MISSING", label() + ": " + message));
        }
    }

    private void refuse(List<FieldProblem> problems, String pointer, @Nullable Integer given, String message) {
        if (given != null) {
            problems.add(new FieldProblem(pointer, "TOO_MUCH", label() + ": " + message));
        }
    }

    private String label() {
        return "Роль «" + Supervision.label(role) + "»";
    }
}
