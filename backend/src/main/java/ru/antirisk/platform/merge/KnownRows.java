package ru.antirisk.platform.merge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows that a table holds, each as a 64-bit hash of its binary COPY form: a row of the file that has the same form
 * is there as it is. The hash is keyed anew each time, so no file can be made to collide; a million different rows
 * beside a million known ones meet a false match once in twenty million times.
 */
final class KnownRows {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final int FIELD_COUNT = 2;

    private final long key;
    private final long factor;

    /** A hash table with linear probing; 0 is an empty slot. */
    private long[] slots;

    private int count;

    /** @param expected number of rows; more are taken in too */
    KnownRows(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(expected, 1024)) * 2];
        SecureRandom random = new SecureRandom();
        key = random.nextLong();
        factor = random.nextLong() | 1;
    }

    /** Takes in what the statement copies out. */
    void load(Connection connection, String statement) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        int start = CopyRows.HEADER.length; // it stands before the first row
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (row.length - start > FIELD_COUNT) { // less is the end of the data
                add(hash(row, start + FIELD_COUNT, row.length));
            }
            start = 0;
        }
    }

    /** Whether there is a row with these fields; where from and to enclose a row of {@link CopyRows}. */
    boolean holds(byte[] bytes, int from, int to) {
        long hash = hash(bytes, from + FIELD_COUNT, to - CopyRows.LAST_FIELD - Integer.BYTES);
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            if (slots[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private void add(long hash) {
        if (count * 3L > slots.length * 2L) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long known : old) {
                if (known != 0) {
                    put(known);
                }
            }
        }
        put(hash);
        count++;
    }

    private void put(long hash) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = hash;
    }

    private long hash(byte[] bytes, int from, int to) {
        long hash = key + to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xff);
        }
        hash = mix(mix(hash ^ rest) ^ key);
        return hash == 0 ? 1 : hash;
    }

    /** Both halves of a 128-bit product. */
    private long mix(long value) {
        return Math.multiplyHigh(value, factor) ^ (value * factor);
    }
}
