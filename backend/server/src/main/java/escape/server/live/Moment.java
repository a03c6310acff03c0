package escape.server.live;

import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of viewer sees since a version, and for each section since when. So it can say what anybody has missed
 * who saw an earlier version, however many there were in between, without keeping the frames that were sent.
 */
final class Moment {
    private final long before;
    private final long version;
    private final View view;
    private final Map<String, Long> changedAt;
    private final long shapedAt;
    /** Frames as they are sent, each written once for all sockets of this kind. */
    private final Map<Written, String> written = new ConcurrentHashMap<>();

    private record Written(Format format, Locale language, boolean whole) {}

    private Moment(long before, long version, View view, Map<String, Long> changedAt, long shapedAt) {
        this.before = before;
        this.version = version;
        this.view = view;
        this.changedAt = changedAt;
        this.shapedAt = shapedAt;
    }

    /** The first that is known; nothing is known of what was before. */
    static Moment first(long version, View view) {
        return new Moment(version, version, view, Map.of(), version);
    }

    /** This one, as long as the viewer sees the same. */
    Moment then(long later, View next) {
        if (next == view) {
            return this;
        }
        if (!Changes.haveSameShape(view, next)) {
            return new Moment(version, later, next, Map.of(), later);
        }
        var changed = Changes.changed(view, next);
        if (changed.isEmpty()) {
            return this;
        }
        var changes = new HashMap<>(changedAt);
        changed.forEach(section -> changes.put(section.name(), later));
        return new Moment(version, later, next, Map.copyOf(changes), shapedAt);
    }

    long version() {
        return version;
    }

    View view() {
        return view;
    }

    /** @return null where there is nothing new for somebody who has seen {@code seen} */
    @Nullable
    String since(long seen, Format format, Locale language, Function<FromServer, String> writer) {
        if (seen == version) {
            return null;
        }
        if (seen < shapedAt || seen > version) {
            return whole(format, language, writer);
        }
        var update = new FromServer.Update(seen, version, view, changedAfter(seen));
        return seen == before
                ? written.computeIfAbsent(new Written(format, language, false), key -> writer.apply(update))
                : writer.apply(update);
    }

    String whole(Format format, Locale language, Function<FromServer, String> writer) {
        return written.computeIfAbsent(
                new Written(format, language, true), key -> writer.apply(new FromServer.Whole(version, view)));
    }

    private List<Section> changedAfter(long seen) {
        return view.sections().stream()
                .filter(section -> changedAt.getOrDefault(section.name(), shapedAt) > seen)
                .toList();
    }
}
