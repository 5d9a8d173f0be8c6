package ru.antirisk.bulkimport;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import ru.antirisk.access.Role;
import ru.antirisk.platform.problem.ProblemException;

/** All kinds. */
@ApplicationScoped
class Kinds {
    private final List<Kind> kinds;

    Kinds(@All List<Kind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kind::id)).toList();
    }

    Kind get(ImportKind id) {
        return kinds.stream().filter(kind -> kind.id() == id).findFirst().orElseThrow();
    }

    List<Kind> allowedFor(Role role) {
        return kinds.stream().filter(kind -> kind.right().isOf(role)).toList();
    }

    /** @throws ProblemException FORBIDDEN (403) where the role may not import the kind */
    Kind require(ImportKind id, Role role) {
        Kind kind = get(id);
        if (!kind.right().isOf(role)) {
            throw new ProblemException(
                    ImportProblem.KIND_NOT_ALLOWED, "Загружать «" + kind.title() + "» вашей роли не разрешено");
        }
        return kind;
    }
}
