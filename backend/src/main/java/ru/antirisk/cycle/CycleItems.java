package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.school.SchoolSearch;
import ru.antirisk.work.Watches;

/** What the lists of things of cycles have in common: each row is of a cycle {@code c} and of a school {@code s}. */
@ApplicationScoped
class CycleItems {
    private final SchoolSearch search;

    CycleItems(SchoolSearch search) {
        this.search = search;
    }

    <V> Listing<V> narrowed(Listing<V> listing, CycleItemFilter filter, Scope scope) {
        return listing.and("c.id = ?", filter.cycleId)
                .and("s.id = ?", filter.schoolId)
                .and("s.municipality_id = ?", filter.municipalityId)
                .and(search.condition(filter.q, scope))
                .and(Watches.filter(filter.watched, "s.id", scope));
    }
}
