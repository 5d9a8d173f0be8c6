package ru.antirisk.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What one installation decides. Main sets these names before Quarkus starts, so they stay as they are. */
@ConfigMapping(prefix = "antirisk")
public interface InstallationSettings {
    /** Folder for whatever is not in the database: files, keys, the embedded database. From DATA_DIR. */
    @WithDefault("data")
    Path dataDir();

    /** Whether an empty database gets the demo. From DEMO. */
    @WithDefault("false")
    boolean demo();

    /** Whether this is the run after a build that only asks itself what people ask first; read by Rehearsal itself. */
    @WithDefault("false")
    boolean rehearsal();
}
