package escape.server.eventlog;

import escape.server.hashing.Sha256;
import escape.simulation.State;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short name for each state of one run: equal states have equal names, and different ones do not by chance (SHA-256, cut
 * to 64 bits). States share what they do not differ in, so that only a part that is new is worked through again.
 */
public final class StateDigest {
    private static final int BYTES = 8;

    /** State, its parts, and the lists of its parts. */
    private static final int DEPTH = 2;

    private final Map<String, Digested> parts = new HashMap<>();

    private record Digested(@Nullable Object part, byte[] digest) {}

    public String of(State state) {
        return HexFormat.of().formatHex(digest("", state, DEPTH), 0, BYTES);
    }

    private byte[] digest(String path, @Nullable Object part, int depth) {
        Digested known = parts.get(path);
        if (known != null && known.part() == part) {
            return known.digest();
        }
        byte[] digest = part instanceof Record record && depth > 0
                ? ofRecord(path, record, depth)
                : Sha256.of(String.valueOf(part));
        parts.put(path, new Digested(part, digest));
        return digest;
    }

    private byte[] ofRecord(String path, Record record, int depth) {
        MessageDigest all = Sha256.digest();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            all.update(component.getName().getBytes(StandardCharsets.UTF_8));
            all.update(digest(path + "." + component.getName(), value(record, component), depth - 1));
        }
        return all.digest();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A part of a state cannot be read: " + component, e);
        }
    }
}
