package ru.antirisk.bulkimport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of imports. */
@ConfigMapping(prefix = "antirisk.imports")
interface ImportSettings {
    /** Bytes of the largest file, as it is sent; quarkus.http.limits.max-body-size must be larger. */
    @WithDefault("1073741824")
    long maxBytes();
}
