package ru.antirisk.access;

import java.util.EnumSet;
import java.util.Set;

/** The callers of the matrix, in the order of its columns, and whose data must never reach them. */
enum Caller {
    ANONYMOUS,
    ADMIN,
    OPERATOR(Mark.FAR),
    COORDINATOR(Mark.NEXT_DOOR, Mark.FAR),
    CURATOR(Mark.NEIGHBOUR, Mark.NEXT_DOOR, Mark.FAR),
    SCHOOL(Mark.NEIGHBOUR, Mark.NEXT_DOOR, Mark.FAR),
    VIEWER(Mark.NEXT_DOOR, Mark.FAR),
    PROGRAM(Mark.FAR),
    NEAR_COORDINATOR(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.FAR),
    NEAR_CURATOR(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.FAR),
    NEAR_SCHOOL(Mark.OWN, Mark.NEXT_DOOR, Mark.FAR),
    FAR_OPERATOR(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.NEXT_DOOR),
    FAR_COORDINATOR(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.NEXT_DOOR),
    FAR_CURATOR(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.NEXT_DOOR),
    FAR_SCHOOL(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.NEXT_DOOR),
    FAR_VIEWER(Mark.OWN, Mark.MUNICIPALITY, Mark.NEIGHBOUR, Mark.NEXT_DOOR);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Mark> hidden;

    Caller(Mark... hidden) {
        this.hidden = hidden.length == 0 ? EnumSet.noneOf(Mark.class) : EnumSet.of(hidden[0], hidden);
    }

    Set<Mark> hidden() {
        return hidden;
    }

    /** Stands in every text of the fixture that belongs to somebody, so that a leak can be seen in any format. */
    enum Mark {
        OWN("МЕТКАсвоя", 2040),
        MUNICIPALITY("МЕТКАокруг", 2041),
        NEIGHBOUR("МЕТКАсосед", 2042),
        NEXT_DOOR("МЕТКАрядом", 2043),
        FAR("МЕТКАдаль", 2044);

        private final String text;
        private final int year;

        Mark(String text, int year) {
            this.text = text;
            this.year = year;
        }

        String text() {
            return text;
        }

        /** A year that nothing but the territory's indices has. */
        int year() {
            return year;
        }
    }
}
