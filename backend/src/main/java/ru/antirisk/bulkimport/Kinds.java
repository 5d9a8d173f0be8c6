package ru.antirisk.bulkimport;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.antirisk.access.Role;
import ru.antirisk.platform.problem.ProblemException;

/** All kinds. */
@ApplicationScoped
class Kinds {
    private final List<Kind> kinds;

    Kinds(@All List<Kind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kind::code)).toList();
    }

    List<Kind> all() {
        return kinds;
    }

    Kind get(String code) {
        return find(code).orElseThrow();
    }

    private Optional<Kind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    List<Kind> allowedFor(Role role) {
        return kinds.stream().filter(kind -> kind.right().isOf(role)).toList();
    }

    /** @throws ProblemException INVALID_INPUT (400) for an unknown code, FORBIDDEN (403) where the role may not import it */
    Kind require(String code, Role role) {
        return allowed(
                find(code)
                        .orElseThrow(() -> ProblemException.invalid(
                                "kind",
                                "WRONG_TYPE",
                                "Параметр «kind»: «" + code + "» не подходит, нужно одно из: "
                                        + kinds.stream().map(Kind::code).collect(Collectors.joining(", ")))),
                role);
    }

    /** @throws ProblemException NOT_FOUND (404) for an unknown code, FORBIDDEN (403) where the role may not import it */
    Kind at(String code, Role role) {
        return allowed(find(code).orElseThrow(() -> ProblemException.notFound("Такого вида загрузки нет")), role);
    }

    private static Kind allowed(Kind kind, Role role) {
        if (!kind.right().isOf(role)) {
            throw new ProblemException(
                    ImportProblem.KIND_NOT_ALLOWED, "Загружать «" + kind.title() + "» вашей роли не разрешено");
        }
        return kind;
    }
}
