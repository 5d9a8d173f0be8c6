package ru.antirisk.platform.list;

/**
 * What a list may be sorted by. What is not there comes last in both directions, which ascending order does by itself.
 *
 * @param column the SQL expression
 * @param optional whether it may be null: only then is that said, for no index is read backwards in such an order
 */
record Sort(String column, boolean optional) {
    String descending() {
        return optional ? " desc nulls last" : " desc";
    }
}
