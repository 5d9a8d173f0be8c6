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

/** Every change of regions, one at a time. */
@ApplicationScoped
class RegionChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Regions regions;

    RegionChanges(Entities entities, Regions regions) {
        this.entities = entities;
        this.regions = regions;
    }

    private static final class Rows implements PanacheRepositoryBase<Region, Integer> {}

    private Region find(int id, Scope scope, Right right) {
        scope.require(right);
        return entities.first(
                        Region.class,
                        Sql.of("select r.* from region r where r.id = ? and ", id)
                                .add(scope.regions("r")))
                .orElseThrow(Regions::missing);
    }

    @Transactional
    public RegionView create(RegionInput input, Scope scope) {
        scope.require(Right.EDIT_REGION);
        return saved(new Region(), input, scope);
    }

    @Transactional
    public RegionView update(int id, @Nullable String ifMatch, RegionInput input, Scope scope) {
        Region region = find(id, scope, Right.EDIT_REGION);
        IfMatch.check(ifMatch, region.version);
        return saved(region, input, scope);
    }

    private RegionView saved(Region region, RegionInput input, Scope scope) {
        region.code = input.code();
        region.name = input.name().strip();
        rows.persistAndFlush(region);
        return regions.find(region.id, scope);
    }
}
