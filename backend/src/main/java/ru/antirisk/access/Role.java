package ru.antirisk.access;

import ru.antirisk.platform.russian.Labelled;

/** The roles of the field; a role says what may be done, a {@link Scope} says with which rows. */
public enum Role implements Labelled {
    ADMIN("Администратор"),
    REGION_OPERATOR("Региональный оператор"),
    MUNICIPAL_COORDINATOR("Муниципальный координатор"),
    CURATOR("Куратор"),
    SCHOOL("Школа"),
    VIEWER("Наблюдатель");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** For {@code @RolesAllowed}, which takes constants only. */
    public static final class Names {
        public static final String ADMIN = "ADMIN";
        public static final String REGION_OPERATOR = "REGION_OPERATOR";
        public static final String MUNICIPAL_COORDINATOR = "MUNICIPAL_COORDINATOR";
        public static final String CURATOR = "CURATOR";
        public static final String SCHOOL = "SCHOOL";
        public static final String VIEWER = "VIEWER";

        private Names() {}
    }
}
