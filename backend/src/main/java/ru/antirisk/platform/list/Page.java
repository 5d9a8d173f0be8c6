package ru.antirisk.platform.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Download;

/**
 * A page of a list, or where the request accepts a file, the whole list as one.
 *
 * @param total how many rows the filter finds in the caller's scope, over all pages
 * @param page number of this page, from 1
 * @param size the most rows a page holds
 * @param file the list in the format that was asked for; then there are no items
 */
public record Page<T>(
        List<T> items,
        long total,
        int page,
        int size,
        @JsonIgnore @Schema(hidden = true) @Nullable Download file) {
    public Page(List<T> items, long total, int page, int size) {
        this(items, total, page, size, null);
    }

    static <T> Page<T> of(Download file) {
        return new Page<>(List.of(), 0, 1, 1, file);
    }
}
