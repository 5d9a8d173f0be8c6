package ru.antirisk.platform.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * A list: what is selected, from where, under which conditions, in which orders, and what a row becomes. A value: each
 * method answers with another listing, so that a constant is the start of every request's.
 *
 * <pre>{@code
 * static final Listing<PlaceView> PLACES = Listing.of(PlaceView::of)
 *         .select("p.id, p.code, a.name as area_name")
 *         .from("place p left join area a on a.id = p.area_id")
 *         .sortedBy("code", "p.code")
 *         .order("p.code, p.id");
 *
 * PLACES.where(scope.territory("p")).and("p.code = ?", filter.code)
 * }</pre>
 *
 * @param <V> what a row becomes
 */
public final class Listing<V> {
    private final Database.Row<V> view;
    private final Sql selected;
    private final Sql source;
    private final @Nullable Sql condition;
    private final Map<String, Sort> sorts;
    private final Sql order;

    private Listing(
            Database.Row<V> view,
            Sql selected,
            Sql source,
            @Nullable Sql condition,
            Map<String, Sort> sorts,
            Sql order) {
        this.view = view;
        this.selected = selected;
        this.source = source;
        this.condition = condition;
        this.sorts = sorts;
        this.order = order;
    }

    public static <V> Listing<V> of(Database.Row<V> view) {
        return new Listing<>(view, Sql.of("1"), Sql.of(""), null, Map.of(), Sql.of("1"));
    }

    /** The same list with another view of its rows. */
    public <W> Listing<W> as(Function<V, W> other) {
        return new Listing<>(row -> other.apply(view.of(row)), selected, source, condition, sorts, order);
    }

    /** What stands after the word select. */
    public Listing<V> select(String columns) {
        return select(Sql.of(columns));
    }

    public Listing<V> select(Sql columns) {
        return new Listing<>(view, columns, source, condition, sorts, order);
    }

    /**
     * What stands after the word from. A table that only shows something of a row is left-joined, though it always has
     * a row: the total then leaves it out.
     */
    public Listing<V> from(String tables) {
        return from(Sql.of(tables));
    }

    public Listing<V> from(Sql tables) {
        return new Listing<>(view, selected, tables, condition, sorts, order);
    }

    /** Adds a condition, as the caller's scope is one. It is never left out. */
    public Listing<V> where(Sql added) {
        Sql joined = condition == null ? Sql.of("(") : Sql.of("").add(condition).add(" and (");
        joined.add(added).add(")");
        return new Listing<>(view, selected, source, joined, sorts, order);
    }

    /** Adds a condition without values. */
    public Listing<V> where(String added) {
        return where(Sql.of(added));
    }

    /**
     * Adds a filter, or nothing where one of its values is null: the caller does not ask for it. What must hold
     * whatever the caller asks is said by {@link #where(Sql)}.
     */
    public Listing<V> and(String filter, @Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return this;
            }
        }
        return where(Sql.of(filter, values));
    }

    /** Adds a filter that is put together, or nothing where the caller asks for none. */
    public Listing<V> and(@Nullable Sql filter) {
        return filter == null ? this : where(filter);
    }

    /** A name that the parameter {@code sort} may take, for what every row has. */
    public Listing<V> sortedBy(String name, String expression) {
        return sortedBy(name, new Sort(expression, false));
    }

    /** A name that the parameter {@code sort} may take, for what may be missing: such rows come last. */
    public Listing<V> sortedByOptional(String name, String expression) {
        return sortedBy(name, new Sort(expression, true));
    }

    private Listing<V> sortedBy(String name, Sort sort) {
        Map<String, Sort> more = new LinkedHashMap<>(sorts);
        more.put(name, sort);
        return new Listing<>(view, selected, source, condition, more, order);
    }

    /** The order where the caller asks for none, which also breaks ties: it must be total. */
    public Listing<V> order(String total) {
        return order(Sql.of(total));
    }

    public Listing<V> order(Sql total) {
        return new Listing<>(view, selected, source, condition, sorts, total);
    }

    Database.Row<V> view() {
        return view;
    }

    /** {@code select …}. */
    Sql selection() {
        return Sql.of("select ").add(selected);
    }

    /** What stands after the word select. */
    Sql columns() {
        return selected;
    }

    /** {@code from … where …}. */
    Sql rows() {
        Sql rows = Sql.of(" from ").add(source);
        return condition == null ? rows : rows.add(" where ").add(condition);
    }

    /** {@code order by …}, as the request asks. */
    Sql orderBy(PageQuery query) {
        return query.orderBy(sorts, order);
    }

    /** The order where nobody asks for another. */
    Sql orderBy() {
        return Sql.of(" order by ").add(order);
    }
}
