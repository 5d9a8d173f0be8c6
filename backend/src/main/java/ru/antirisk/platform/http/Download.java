package ru.antirisk.platform.http;

import ru.antirisk.platform.file.SpooledFile;

/**
 * A file as the answer to a request; it is sent without a thread that waits for the reader, and then removed.
 *
 * @param name that the file gets on the reader's side
 */
public record Download(SpooledFile file, String name, String mediaType) {}
