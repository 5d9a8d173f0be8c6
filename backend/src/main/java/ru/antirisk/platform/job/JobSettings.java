package ru.antirisk.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Background work of this process. */
@ConfigMapping(prefix = "antirisk.jobs")
interface JobSettings {
    /** Whether this process works at all; one that does not still takes orders, which others carry out. */
    @WithDefault("true")
    boolean enabled();
}
