package escape.server.session;

import escape.server.hashing.Sha256;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What has become of every command of a session, by its key. A session keeps this for as long as it is open, so each command
 * costs 64 to 128 bytes in one array: half of its key's SHA-256, and the versions of its events. Two keys
 * of one session meet by chance in 2^128 alone, and nobody can make them meet with less than 2^64 tries.
 */
final class Acknowledged {
    /** Two for the key, one for the first version, one for the last. */
    private static final int WIDTH = 4;

    private static final int SMALLEST = 16;

    private long[] entries = new long[SMALLEST * WIDTH];
    private int size;

    private record Hash(long high, long low) {
        static Hash of(CommandKey key) {
            var bytes = ByteBuffer.wrap(Sha256.of(key.written()));
            return new Hash(bytes.getLong(), bytes.getLong());
        }
    }

    Outcome.@Nullable Acknowledged find(CommandKey key) {
        var at = place(entries, Hash.of(key));
        return isFree(entries, at) ? null : new Outcome.Acknowledged(entries[at + 3], entries[at + 2]);
    }

    /** Of a command that has more than one event, each in its turn: the first version stays, the last is the newest. */
    void add(CommandKey key, long firstVersion, long version) {
        if (2 * (size + 1) * WIDTH > entries.length) {
            grow();
        }
        var hash = Hash.of(key);
        var at = place(entries, hash);
        if (isFree(entries, at)) {
            entries[at] = hash.high();
            entries[at + 1] = hash.low();
            entries[at + 2] = firstVersion;
            size++;
        }
        entries[at + 3] = version;
    }

    int size() {
        return size;
    }

    /** Of the whole table. */
    int bytes() {
        return entries.length * Long.BYTES;
    }

    private void grow() {
        var wider = new long[entries.length * 2];
        for (var from = 0; from < entries.length; from += WIDTH) {
            if (!isFree(entries, from)) {
                var to = place(wider, new Hash(entries[from], entries[from + 1]));
                System.arraycopy(entries, from, wider, to, WIDTH);
            }
        }
        entries = wider;
    }

    /** Where this key stands, or would: the first place from its own on that is its or free. */
    private static int place(long[] entries, Hash hash) {
        var places = entries.length / WIDTH;
        var at = (int) (hash.low() & (places - 1)) * WIDTH;
        while (!isFree(entries, at) && !(entries[at] == hash.high() && entries[at + 1] == hash.low())) {
            at = (at + WIDTH) % entries.length;
        }
        return at;
    }

    /** Versions start at 1. */
    private static boolean isFree(long[] entries, int at) {
        return entries[at + 3] == 0;
    }
}
