package ru.antirisk.territory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.Reference;

/** Every change of municipalities, one at a time. */
@ApplicationScoped
class MunicipalityChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Municipalities municipalities;
    private final Regions regions;

    MunicipalityChanges(Entities entities, Municipalities municipalities, Regions regions) {
        this.entities = entities;
        this.municipalities = municipalities;
        this.regions = regions;
    }

    private static final class Rows implements PanacheRepositoryBase<Municipality, Integer> {}

    private Municipality find(int id, Scope scope, Right right) {
        scope.require(right);
        return entities.first(
                        Municipality.class,
                        Sql.of("select m.* from municipality m where m.id = ? and ", id)
                                .add(scope.municipalities("m")))
                .orElseThrow(Municipalities::missing);
    }

    @Transactional
    public MunicipalityView create(MunicipalityInput input, Scope scope) {
        scope.require(Right.EDIT_MUNICIPALITY);
        return saved(new Municipality(), input, scope);
    }

    @Transactional
    public MunicipalityView update(int id, @Nullable String ifMatch, MunicipalityInput input, Scope scope) {
        Municipality municipality = find(id, scope, Right.EDIT_MUNICIPALITY);
        IfMatch.check(ifMatch, municipality.version);
        return saved(municipality, input, scope);
    }

    private MunicipalityView saved(Municipality municipality, MunicipalityInput input, Scope scope) {
        municipality.regionId = Reference.at("/regionId", () -> regions.find(input.regionId(), scope))
                .id();
        municipality.oktmo = input.oktmo();
        municipality.name = input.name().strip();
        municipality.timeZone = input.timeZone();
        rows.persistAndFlush(municipality);
        return municipalities.find(municipality.id, scope);
    }
}
