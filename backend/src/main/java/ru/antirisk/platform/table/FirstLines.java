package ru.antirisk.platform.table;

import java.util.Arrays;

/** On which line of a file each key was met first. Keys that lie close together, as a file's do, take four bytes each. */
public final class FirstLines {
    private static final int PAGE = 1024;

    private int[][] pages = new int[256][];

    /**
     * Keeps the line, unless the key was met before.
     *
     * @param key from 0
     * @return the line on which the key was met before, 0 where it was not
     */
    public int putIfAbsent(int key, long line) {
        int number = key / PAGE;
        if (number >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(number + 1, pages.length * 2));
        }
        int[] page = pages[number];
        if (page == null) {
            page = new int[PAGE];
            pages[number] = page;
        }
        int before = page[key % PAGE];
        if (before == 0) {
            page[key % PAGE] = (int) line;
        }
        return before;
    }
}
