package ru.antirisk.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;

/** Every change of legal acts. None is deleted: what rests on one must stay to be read; one may be no longer in force. */
@ApplicationScoped
class LegalActChanges {
    /** Whose its files are: a file that another one replaces stays kept. */
    static final String OWNER = "legal-act";

    private final Rows rows = new Rows();
    private final Entities entities;
    private final LegalActs acts;
    private final StoredFiles files;

    LegalActChanges(Entities entities, LegalActs acts, StoredFiles files) {
        this.entities = entities;
        this.acts = acts;
        this.files = files;
    }

    private static final class Rows implements PanacheRepositoryBase<LegalAct, Integer> {}

    private LegalAct find(int id, Scope scope, Right right) {
        scope.require(right);
        LegalActView present = acts.find(id, scope);
        requireManager(new LegalActPlace(present.regionId(), present.municipalityId(), present.schoolId()), scope);
        return entities.first(LegalAct.class, Sql.of("""
                        select a.*
                        from legal_act a
                        where a.id = ?
                        """, id)).orElseThrow(LegalActs::missing);
    }

    @Transactional
    public LegalActView create(LegalActInput input, Scope scope) {
        scope.require(Right.EDIT_LEGAL_ACT);
        return saved(new LegalAct(), input, scope);
    }

    @Transactional
    public LegalActView update(int id, @Nullable String ifMatch, LegalActInput input, Scope scope) {
        LegalAct act = find(id, scope, Right.EDIT_LEGAL_ACT);
        IfMatch.check(ifMatch, act.version);
        return saved(act, input, scope);
    }

    private LegalActView saved(LegalAct act, LegalActInput input, Scope scope) {
        LegalActPlace place = acts.place(input, scope);
        requireManager(place, scope);
        act.fill(input, place);
        Integer sent = input.fileId();
        if (sent != null && !sent.equals(act.fileId)) {
            StoredFile file = Reference.at("/fileId", () -> files.require(sent, scope.accountId()));
            act.fileId = file.id();
            rows.persistAndFlush(act);
            files.own(file.id(), OWNER, act.id);
        } else {
            rows.persistAndFlush(act);
        }
        return acts.find(act.id, scope);
    }

    private static void requireManager(LegalActPlace place, Scope scope) {
        if (!place.isManagedBy(scope)) {
            throw new ProblemException(
                    ActProblem.REGIONAL_ACT, "Акты региона меняет региональный оператор, а не координатор");
        }
    }
}
