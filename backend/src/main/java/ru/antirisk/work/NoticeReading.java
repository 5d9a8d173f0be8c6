package ru.antirisk.work;

import jakarta.validation.constraints.NotNull;

/** Up to which notice the caller has read hers: what came meanwhile stays unread. */
public record NoticeReading(
        @NotNull(message = "Укажите номер последнего прочитанного уведомления")
        Integer upToId) {}
