package ru.antirisk.platform.list;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many rows the filter finds in the caller's scope, over all pages
 * @param page number of this page, from 1
 * @param size the most rows a page holds
 */
public record Page<T>(List<T> items, long total, int page, int size) {}
