package ru.antirisk.account;

/** What is set for an account of either kind. */
record AccountData(String username, String displayName, Placement placement, boolean enabled) {}
