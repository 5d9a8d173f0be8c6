package ru.antirisk.launch;

import java.util.List;

/**
 * Settings of the embedded server, given at each start so that an update of the program changes them too. Durability
 * (fsync, synchronous_commit, full_page_writes) stays as PostgreSQL has it: on.
 */
final class PostgresTuning {
    private PostgresTuning() {}

    static List<String> options(int port) {
        return List.of(
                // Reached by this machine only; no socket, whose path may be longer than the system allows.
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                // The pool, the scheduler and somebody's psql; each connection costs some 5 MB.
                "max_connections=60",
                // The working set of a region (indices of 20 million narrow rows) on a machine of 4 GB.
                "shared_buffers=256MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "effective_cache_size=1GB",
                // A file of a million rows goes in without a checkpoint in its middle; a crash costs seconds to
                // recover.
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                // Full page images after a checkpoint are most of an import's log.
                "wal_compression=on",
                // Queries are short: compiling one takes longer than running it.
                "jit=off",
                // Disks are solid-state; 4 would keep the planner from indexes.
                "random_page_cost=1.1",
                // The statement of an application that was killed ends within seconds and frees its locks.
                "client_connection_check_interval=2s",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_error_verbosity=terse", // what a constraint refuses is a whole row, with people's names
                "log_checkpoints=off");
    }
}
