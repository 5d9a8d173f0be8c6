package ru.antirisk.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

/** A database as an earlier build left it: see the README beside the files. */
public final class EarlierDatabase {
    private EarlierDatabase() {}

    /** @param name of the file: the last change that was applied to it */
    public static void restore(Cluster cluster, String name) throws IOException, SQLException {
        try (InputStream file = EarlierDatabase.class.getResourceAsStream("/upgrade/" + name + ".sql.gz");
                InputStream text = new GZIPInputStream(file)) {
            cluster.execute(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        cluster.execute("reset all");
    }
}
