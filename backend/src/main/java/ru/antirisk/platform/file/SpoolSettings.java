package ru.antirisk.platform.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Room for answers that are being sent. */
@ConfigMapping(prefix = "antirisk.spool")
interface SpoolSettings {
    /** Bytes that all of them may take together. */
    @WithDefault("4294967296")
    long maxBytes();
}
