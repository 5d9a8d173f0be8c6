package ru.antirisk.bench;

/** The statement behind a page of the list of schools, for a region's operator. Its places: region, filter, size. */
enum ListSql {
    BY_MUNICIPALITY("s.municipality_id = {filter}"),
    BY_WORDS("s.id in (select w.id from school w where w.words @@ to_tsquery('simple', {filter}) union all"
            + " select n.school_id from school_name n where n.words @@ to_tsquery('simple', {filter}))");

    private static final String ROWS = "from school s join municipality m on m.id = s.municipality_id where"
            + " s.municipality_id in (select m.id from municipality m where m.region_id = {region}) and ";

    private final String condition;

    ListSql(String condition) {
        this.condition = condition;
    }

    /** The statement as the application sends it. */
    String text() {
        String rows = ROWS + condition;
        return "with found as (select count(*) as total " + rows + ") select found.total, listed.* from found left join"
                + " (select true as is_row, s.id, s.code, s.name, s.short_name, s.type, s.level, s.municipality_id,"
                + " m.name as municipality_name, s.settlement_status, s.students, s.teachers, s.closed_on " + rows
                + " order by s.sort_key, s.id limit {size} offset 0) listed on true";
    }

    /** The same, answering with one JSON text. */
    String json() {
        return "select json_agg(page) from (" + text() + ") page";
    }
}
