package escape.server.live;

import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of viewer sees since a version, and for each section since when. So it can say what anybody has missed
 * who saw an earlier version, however many there were in between, without keeping the frames that were sent.
 */
final class Moment {
    private final long before;
    private final long version;
    private final View view;
    /** What is new since {@link #before}. */
    private final List<Section> changed;

    private final Map<String, Long> changedAt;
    private final long shapedAt;
    /**
     * Frames as they are sent, each written once for all sockets of this kind. They are sent at the same time or not at all, so
     * nobody holds them here for a session in which nothing happens.
     */
    private final Map<Written, WeakReference<byte[]>> written = new HashMap<>();

    private record Written(Format format, Locale language, boolean whole) {}

    private Moment(
            long before, long version, View view, List<Section> changed, Map<String, Long> changedAt, long shapedAt) {
        this.before = before;
        this.version = version;
        this.view = view;
        this.changed = changed;
        this.changedAt = changedAt;
        this.shapedAt = shapedAt;
    }

    /** The first that is known; nothing is known of what was before. */
    static Moment first(long version, View view) {
        return new Moment(version, version, view, List.of(), Map.of(), version);
    }

    /** This one, as long as the viewer sees the same. */
    Moment then(long later, View next) {
        if (next == view) {
            return this;
        }
        if (!Changes.haveSameShape(view, next)) {
            return new Moment(version, later, next, List.of(), Map.of(), later);
        }
        var changed = Changes.changed(view, next);
        if (changed.isEmpty()) {
            return this;
        }
        var changes = new HashMap<>(changedAt);
        changed.forEach(section -> changes.put(section.name(), later));
        return new Moment(version, later, next, changed, Map.copyOf(changes), shapedAt);
    }

    long version() {
        return version;
    }

    View view() {
        return view;
    }

    /** @return null where there is nothing new for somebody who has seen {@code seen} */
    byte @Nullable [] since(long seen, Format format, Locale language, Function<FromServer, byte[]> writer) {
        if (seen == version) {
            return null;
        }
        if (seen < shapedAt || seen > version) {
            return whole(format, language, writer);
        }
        return seen == before
                ? once(new Written(format, language, false), () -> update(seen, changed, writer))
                : update(seen, changedAfter(seen), writer);
    }

    byte[] whole(Format format, Locale language, Function<FromServer, byte[]> writer) {
        return once(new Written(format, language, true), () -> writer.apply(new FromServer.Whole(version, view)));
    }

    private byte[] once(Written which, Supplier<byte[]> writing) {
        synchronized (written) {
            var known = written.get(which);
            var kept = known == null ? null : known.get();
            if (kept != null) {
                return kept;
            }
            var made = writing.get();
            written.put(which, new WeakReference<>(made));
            return made;
        }
    }

    private byte[] update(long seen, List<Section> sections, Function<FromServer, byte[]> writer) {
        return writer.apply(new FromServer.Update(seen, version, view, sections));
    }

    private List<Section> changedAfter(long seen) {
        return view.sections().stream()
                .filter(section -> changedAt.getOrDefault(section.name(), shapedAt) > seen)
                .toList();
    }
}
