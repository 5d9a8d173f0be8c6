package ru.antirisk.identification;

import ru.antirisk.territory.Territory;

/** A run as its job finds it: who ordered it had the territory in her scope. */
record OrderedRun(int id, RuleDefinition rule, int year, Territory territory, int accountId) {}
