package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.problem.ProblemException;

@ApplicationScoped
public class Regions {
    private static final Listing<RegionView> REGIONS = Listing.of(Regions::view)
            .select("r.id, r.code, r.name, r.version")
            .from("region r")
            .sortedBy("code", "r.code")
            .sortedBy("name", "r.name collate russian")
            .order("r.code, r.id");

    private static final Export EXPORT = Export.of(
            "regions",
            "Регионы",
            List.of(ListColumn.of(RegionColumns.CODE, "r.code"), ListColumn.of(RegionColumns.NAME, "r.name")));

    private final Lists lists;

    Regions(Lists lists) {
        this.lists = lists;
    }

    Page<RegionView> list(PageQuery query, Scope scope) {
        return lists.answer(visible(scope), EXPORT, query);
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    public RegionView find(int id, Scope scope) {
        return lists.one(visible(scope).and("r.id = ?", id)).orElseThrow(Regions::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого региона нет среди доступных вам");
    }

    private static Listing<RegionView> visible(Scope scope) {
        return REGIONS.where(scope.regions("r"));
    }

    private static RegionView view(ResultSet row) throws SQLException {
        return new RegionView(row.getInt("id"), row.getString("code"), row.getString("name"), row.getInt("version"));
    }
}
