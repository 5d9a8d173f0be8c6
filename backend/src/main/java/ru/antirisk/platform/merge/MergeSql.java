package ru.antirisk.platform.merge;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of a merge into one table. */
final class MergeSql {
    private final Target target;

    MergeSql(Target target) {
        this.target = target;
    }

    String copyIntoTarget() {
        return "copy " + target.table() + " (" + columns() + ", tx) from stdin (format binary)";
    }

    String copyOutOfTarget() {
        return "copy " + target.table() + " (" + columns() + ") to stdout (format binary)";
    }

    String createStage() {
        String extras =
                target.extras().stream().map(extra -> ", add column " + extra).collect(Collectors.joining());
        return "create temporary table import_stage on commit drop as select " + columns() + " from " + target.table()
                + " with no data; alter table import_stage add column line bigint" + extras;
    }

    String copyIntoStage() {
        String extras = target.extras().stream()
                .map(extra -> ", " + extra.substring(0, extra.indexOf(' ')))
                .collect(Collectors.joining());
        return "copy import_stage (" + columns() + extras + ", line) from stdin (format binary)";
    }

    /** Lines whose rows are new, different and equal; a line counts as its most changed row. */
    String classify(boolean manyRowsPerLine) {
        String states = "select s.line, case when t." + target.key().get(0) + " is null then 2 when " + differs("s")
                + " then 1 else 0 end as state from import_stage s left join " + target.table() + " t on " + same("s");
        String lines = manyRowsPerLine ? "select max(state) as state from (" + states + ") r group by line" : states;
        return "select count(*) filter (where state = 2), count(*) filter (where state = 1),"
                + " count(*) filter (where state = 0) from (" + lines + ") l";
    }

    /**
     * What the first changed rows of the stage would change: a row for each value.
     *
     * @param most rows of the stage
     */
    String changes(String into, int jobId, List<Shown> shown, int most) {
        String object = joined(
                shown.stream().filter(this::isKey).map(key -> key.of("s")).toList(), ", ", text -> text);
        String values = joined(
                shown.stream()
                        .filter(each -> !isKey(each))
                        .map(each -> "('" + each.column().name() + "', " + each.of("t") + ", " + each.of("s") + ")")
                        .toList(),
                ", ",
                text -> text);
        return into + " with changed as materialized (select s.*, t."
                + target.key().get(0)
                + " is null as is_new from import_stage s left join " + target.table() + " t on " + same("s")
                + " where t." + target.key().get(0) + " is null or " + differs("s") + " limit " + most + ") select "
                + jobId + ", s.line, s.is_new, concat_ws(', ', " + object + "), v.name, v.before, v.after"
                + " from changed s left join " + target.table() + " t on " + same("s")
                + " cross join lateral (values (null, null, null), " + values + ") v (name, before, after)"
                + " where v.name is null or (v.after is not null and v.after is distinct from v.before)";
    }

    private boolean isKey(Shown shown) {
        return target.key().contains(shown.target());
    }

    String update(long tx) {
        return "update " + target.table() + " t set " + assignments("s", tx) + " from import_stage s where " + same("s")
                + " and (" + differs("s") + ")";
    }

    /**
     * A row that another writer adds in between is updated. Sorted, all rows are found before the first is written: one
     * that looks into a small table for each of them would meet more and more of those that it has just added.
     */
    String insert(long tx) {
        return "insert into " + target.table() + " as t (" + columns() + ", tx) select " + prefixed("s") + ", " + tx
                + " from import_stage s where not exists (select from " + target.table() + " t where " + same("s")
                + ") order by s.line on conflict (" + String.join(", ", target.key()) + ") do update set "
                + assignments("excluded", tx) + " where " + differsInValues("excluded");
    }

    private String columns() {
        return String.join(", ", all());
    }

    private List<String> all() {
        return Stream.concat(target.key().stream(), target.values().stream()).toList();
    }

    private String prefixed(String alias) {
        return joined(all(), ", ", column -> alias + "." + column);
    }

    private String same(String alias) {
        return joined(target.key(), " and ", column -> "t." + column + " = " + alias + "." + column);
    }

    private String differs(String alias) {
        String extra = target.extraDifference();
        return extra == null ? differsInValues(alias) : differsInValues(alias) + " or " + extra;
    }

    /** A blank cell changes nothing. */
    private String differsInValues(String alias) {
        return joined(
                target.values(),
                " or ",
                column -> "(" + alias + "." + column + " is not null and t." + column + " is distinct from " + alias
                        + "." + column + ")");
    }

    private String assignments(String alias, long tx) {
        return joined(
                        target.values(),
                        ", ",
                        column -> column + " = coalesce(" + alias + "." + column + ", t." + column + ")")
                + (target.versioned() ? ", version = t.version + 1" : "")
                + ", tx = " + tx;
    }

    private static String joined(List<String> columns, String between, Function<String, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(between));
    }
}
