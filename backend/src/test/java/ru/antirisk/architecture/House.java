package ru.antirisk.architecture;

import java.util.List;

/** The order of the rooms: a room may use any room after it in this list, none before, in Java and in SQL. */
final class House {
    static final List<String> ROOMS = List.of(
            "launch",
            "demo",
            "integration",
            "publicpage",
            "report",
            "meeting",
            "practice",
            "monitoring",
            "plan",
            "program",
            "risk",
            "survey",
            "identification",
            "assessment",
            "cycle",
            "account",
            "school",
            "territory",
            "bulkimport",
            "review",
            "act",
            "work",
            "catalogue",
            "deadline",
            "access",
            "platform");

    private static final String ROOT = "ru.antirisk.";

    private House() {}

    /** The room of a package: {@code platform} for {@code ru.antirisk.platform.list}; empty outside of the product. */
    static String room(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return "";
        }
        String inside = packageName.substring(ROOT.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }

    /** Place in the order, -1 for what is no room. */
    static int floor(String packageName) {
        return ROOMS.indexOf(room(packageName));
    }

    static boolean isUpward(String from, String to) {
        return floor(to) >= 0 && floor(to) < floor(from);
    }
}
