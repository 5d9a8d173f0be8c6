package ru.antirisk.work;

import jakarta.validation.constraints.NotNull;

/**
 * Up to which notice the caller has read hers: what came meanwhile stays unread.
 *
 * @param upToId number of the newest notice that the caller has seen
 */
public record NoticeReading(
        @NotNull(message = "Укажите номер последнего прочитанного уведомления")
        Integer upToId) {}
