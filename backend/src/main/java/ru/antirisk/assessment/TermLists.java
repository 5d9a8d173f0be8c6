package ru.antirisk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.catalogue.Term;
import ru.antirisk.catalogue.TermChanges;
import ru.antirisk.catalogue.TermInput;
import ru.antirisk.catalogue.Terms;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.school.AcademicYear;

/** The lists of procedures and of subjects, by academic years as an address names them. */
@ApplicationScoped
class TermLists {
    private final Terms terms;
    private final TermChanges changes;
    private final Clock clock;

    TermLists(Terms terms, TermChanges changes, Clock clock) {
        this.terms = terms;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param academicYear null: that of today */
    List<Term> inForce(String kind, @Nullable String academicYear, Scope scope) {
        return terms.inForce(kind, AcademicYear.orToday(academicYear, clock), scope);
    }

    /** @throws ProblemException NOT_FOUND (404) where the list has none of this code */
    Term find(String kind, String code, @Nullable String academicYear, Scope scope) {
        return inForce(kind, academicYear, scope).stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("В перечне этого учебного года такого кода нет"));
    }

    /** @param from the academic year with which a new list begins; null: the list in force today is changed */
    Term put(String kind, String code, TermInput input, @Nullable String from, @Nullable String ifMatch, Scope scope) {
        return changes.put(kind, code, input, AcademicYear.orToday(from, clock), from != null, ifMatch, scope);
    }

    /** @param from as {@link #put} takes it */
    void remove(String kind, String code, @Nullable String from, @Nullable String ifMatch, Scope scope) {
        changes.remove(kind, code, AcademicYear.orToday(from, clock), from != null, ifMatch, scope);
    }
}
