package ru.antirisk.work;

/** A notice on its way to many, as it lies in the outbox: fields are only added. */
record Announcement(Notice notice, Audience audience) {}
