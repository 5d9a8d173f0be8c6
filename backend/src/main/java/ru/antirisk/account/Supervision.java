package ru.antirisk.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;

/**
 * Whose accounts somebody manages: an administrator all; a region operator those below him in the region; a
 * municipal coordinator the schools and viewers of the municipality. Nobody else manages any.
 */
record Supervision(
        Role role, @Nullable Integer regionId, @Nullable Integer municipalityId) {

    static Supervision of(Scope scope) {
        return new Supervision(scope.role(), scope.regionId(), scope.municipalityId());
    }

    Set<Role> roles() {
        return switch (role) {
            case ADMIN -> EnumSet.allOf(Role.class);
            case REGION_OPERATOR -> EnumSet.of(Role.MUNICIPAL_COORDINATOR, Role.CURATOR, Role.SCHOOL, Role.VIEWER);
            case MUNICIPAL_COORDINATOR -> EnumSet.of(Role.SCHOOL, Role.VIEWER);
            case CURATOR, SCHOOL, VIEWER -> EnumSet.noneOf(Role.class);
        };
    }

    /**
     * Whether accounts of the role in the territory are managed.
     *
     * @param region of the account; of its municipality or school where it has one
     * @param municipality of the account or of its school; null for an account of a whole region
     */
    boolean covers(Role target, @Nullable Integer region, @Nullable Integer municipality) {
        return roles().contains(target)
                && switch (role) {
                    case ADMIN -> true;
                    case REGION_OPERATOR -> regionId != null && regionId.equals(region);
                    case MUNICIPAL_COORDINATOR -> municipalityId != null && municipalityId.equals(municipality);
                    case CURATOR, SCHOOL, VIEWER -> false;
                };
    }

    /** Where a role is held whose place nobody has named: in the only place there is for it, or in none. */
    Placement placement(Role target) {
        boolean ownMunicipality = role == Role.MUNICIPAL_COORDINATOR && target == Role.VIEWER;
        boolean ownRegion = role == Role.REGION_OPERATOR && target == Role.CURATOR;
        return new Placement(target, ownRegion ? regionId : null, ownMunicipality ? municipalityId : null, null);
    }

    /** {@link #covers} as a condition on an account {@code a}, its municipality {@code m} and its region {@code r}. */
    Sql condition() {
        String roles = roles().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return switch (role) {
            case ADMIN -> Sql.of("true");
            case REGION_OPERATOR -> Sql.of("a.role in (" + roles + ") and r.id = ?", regionId);
            case MUNICIPAL_COORDINATOR -> Sql.of("a.role in (" + roles + ") and m.id = ?", municipalityId);
            case CURATOR, SCHOOL, VIEWER -> Sql.of("false");
        };
    }

    /** Why a role can't be given, for the one who tried. */
    String refusal(Role wanted) {
        String mayGive = Arrays.stream(Role.values())
                .filter(roles()::contains)
                .map(given -> "«" + label(given) + "»")
                .collect(Collectors.joining(", "));
        return "Роль «" + label(wanted) + "» вы дать не можете: её даёт "
                + (wanted == Role.ADMIN || wanted == Role.REGION_OPERATOR ? "администратор" : "региональный оператор")
                + ". Вам доступны: " + mayGive;
    }

    static String label(Role role) {
        return switch (role) {
            case ADMIN -> "администратор";
            case REGION_OPERATOR -> "региональный оператор";
            case MUNICIPAL_COORDINATOR -> "муниципальный координатор";
            case CURATOR -> "куратор";
            case SCHOOL -> "школа";
            case VIEWER -> "наблюдатель";
        };
    }
}
