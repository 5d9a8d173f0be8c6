package ru.antirisk.access;

import static ru.antirisk.access.Role.ADMIN;
import static ru.antirisk.access.Role.CURATOR;
import static ru.antirisk.access.Role.MUNICIPAL_COORDINATOR;
import static ru.antirisk.access.Role.REGION_OPERATOR;
import static ru.antirisk.access.Role.SCHOOL;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be done, and by which roles: the one table of rights. A right says that a role may do it somewhere; where, a
 * {@link Scope} says. An operation asks for its right by {@code @PermissionsAllowed(Right.Names.EDIT_SCHOOL)}. What
 * stands in nobody's table, reading, everybody signed in may do within the scope.
 */
public enum Right {
    MANAGE_USERS(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    MANAGE_SERVICE_ACCOUNTS(ADMIN),
    EDIT_REGION(ADMIN),
    EDIT_MUNICIPALITY(ADMIN, REGION_OPERATOR),
    EDIT_SCHOOL(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_SOCIAL_PASSPORT(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR, SCHOOL),
    EDIT_CYCLE(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_MEMBERSHIP(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_CURATOR_ASSIGNMENT(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_PARTNERSHIP(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_CONTEXT_INDEX(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_ASSESSMENT_RESULT(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_CATALOGUE(ADMIN, REGION_OPERATOR),
    EDIT_LEGAL_ACT(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    EDIT_RULE(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    START_RUN(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    APPROVE_RUN(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR),
    /** To send files at all; a kind of file asks for the right to edit what it brings, too. */
    IMPORT(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR, SCHOOL),
    /** To see numbers of few people as they are ({@link SmallCounts}), of the schools within the scope. */
    SEE_SMALL_COUNTS(ADMIN, REGION_OPERATOR, MUNICIPAL_COORDINATOR, CURATOR, SCHOOL),
    /** To choose the municipality that one looks at, being responsible for several. */
    CHOOSE_MUNICIPALITY(ADMIN, REGION_OPERATOR);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<Role> roles;

    Right(Role first, Role... others) {
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** The rights of a role, in the order of this table. */
    public static List<Right> of(Role role) {
        return Arrays.stream(values()).filter(right -> right.isOf(role)).collect(Collectors.toUnmodifiableList());
    }

    /** For annotations, which take constants only; a test holds that these are the names of the rights. */
    public static final class Names {
        public static final String MANAGE_USERS = "MANAGE_USERS";
        public static final String MANAGE_SERVICE_ACCOUNTS = "MANAGE_SERVICE_ACCOUNTS";
        public static final String EDIT_REGION = "EDIT_REGION";
        public static final String EDIT_MUNICIPALITY = "EDIT_MUNICIPALITY";
        public static final String EDIT_SCHOOL = "EDIT_SCHOOL";
        public static final String EDIT_SOCIAL_PASSPORT = "EDIT_SOCIAL_PASSPORT";
        public static final String EDIT_CYCLE = "EDIT_CYCLE";
        public static final String EDIT_MEMBERSHIP = "EDIT_MEMBERSHIP";
        public static final String EDIT_CURATOR_ASSIGNMENT = "EDIT_CURATOR_ASSIGNMENT";
        public static final String EDIT_PARTNERSHIP = "EDIT_PARTNERSHIP";
        public static final String EDIT_CONTEXT_INDEX = "EDIT_CONTEXT_INDEX";
        public static final String EDIT_ASSESSMENT_RESULT = "EDIT_ASSESSMENT_RESULT";
        public static final String EDIT_CATALOGUE = "EDIT_CATALOGUE";
        public static final String EDIT_LEGAL_ACT = "EDIT_LEGAL_ACT";
        public static final String EDIT_RULE = "EDIT_RULE";
        public static final String START_RUN = "START_RUN";
        public static final String APPROVE_RUN = "APPROVE_RUN";
        public static final String IMPORT = "IMPORT";
        public static final String SEE_SMALL_COUNTS = "SEE_SMALL_COUNTS";
        public static final String CHOOSE_MUNICIPALITY = "CHOOSE_MUNICIPALITY";

        private Names() {}
    }
}
