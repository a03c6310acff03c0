package escape.server.drill;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.live.WrittenViews;
import escape.server.session.Sessions;
import escape.simulation.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what was acknowledged, and what clients have been shown, with the log. */
final class Checker {
    /** As the log holds the key of one of the drill's commands; the clock's are all the same. */
    private static final Pattern KEY = Pattern.compile("[^/]+/([a-z]+-\\d+|pause)/[^/]+");

    /** What the drill's players say; what a character answers is none of it. */
    private static final Pattern SAID = Pattern.compile("[a-z]+-\\d+");

    /**
     * Everything that is wrong, by kind.
     *
     * @param late nothing wrong, but told: an answer was no, and then an earlier delivery of the same command, held up
     *     elsewhere, was decided and done, once. It counts as such where the command had been sent more than once and nobody
     *     at the table had been shown any of it when the no was heard. So a no still slips through that was said after the
     *     command was in the log, but before anybody was shown it
     */
    record Findings(
            List<String> lost,
            List<String> doubled,
            List<String> gaps,
            List<String> diverged,
            List<String> unanswered,
            List<String> late) {
        int number() {
            return lost.size() + doubled.size() + gaps.size() + diverged.size() + unanswered.size();
        }
    }

    private final EventLog log;
    private final Sessions sessions;
    private final Findings findings = new Findings(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    /** @param sessions that have read nothing yet, so that each is folded from its log */
    Checker(EventLog log, Sessions sessions) {
        this.log = log;
        this.sessions = sessions;
    }

    Findings compare(Map<SessionId, Ledger> ledgers, List<Client> clients) {
        ledgers.forEach(this::compare);
        clients.forEach(this::compare);
        return findings;
    }

    private void compare(SessionId session, Ledger ledger) {
        var recorded = log.read(session, 1);
        for (var place = 0; place < recorded.size(); place++) {
            if (recorded.get(place).version() != place + 1) {
                findings.gaps()
                        .add("%s: %d stands in the place of %d"
                                .formatted(session, recorded.get(place).version(), place + 1));
                break;
            }
        }
        var byKey = byKey(recorded);
        var done = done(recorded);
        ledger.acknowledged.forEach((key, version) -> {
            var versions = byKey.getOrDefault(key, List.of());
            // What was done more than once is told below.
            if (versions.isEmpty() || !done.containsKey(key)) {
                findings.lost().add("%s: %s, acknowledged at %d".formatted(session, key, version));
            } else if (done.get(key).size() == 1 && !versions.getLast().equals(version)) {
                findings.lost()
                        .add("%s: %s, acknowledged at %d, stands at %s".formatted(session, key, version, versions));
            }
        });
        ledger.refused.forEach((key, shown) -> {
            if (byKey.containsKey(key)) {
                var first = byKey.get(key).getFirst();
                var isLate = ledger.repeated.contains(key) && first > shown;
                (isLate ? findings.late() : findings.doubled())
                        .add("%s: %s, refused when %d was shown, and done at %d".formatted(session, key, shown, first));
            }
        });
        done.forEach((key, versions) -> {
            if (versions.size() > 1) {
                findings.doubled().add("%s: %s, done at each of %s".formatted(session, key, versions));
            }
        });
        byKey.forEach((key, versions) -> {
            if (versions.getLast() - versions.getFirst() >= versions.size()) {
                findings.doubled().add("%s: %s, events apart from each other %s".formatted(session, key, versions));
            }
        });
        ledger.open.forEach(key -> findings.unanswered().add("%s: %s".formatted(session, key)));
        if (ledger.acknowledged.isEmpty()) {
            findings.unanswered().add("%s: nothing was ever acknowledged".formatted(session));
        }
    }

    /** The versions of each command's events, by the key that its client gave it. */
    private static Map<String, List<Long>> byKey(List<Recorded> recorded) {
        var versions = new LinkedHashMap<String, List<Long>>();
        for (var event : recorded) {
            var written = KEY.matcher(event.commandKey());
            if (written.matches()) {
                versions.computeIfAbsent(written.group(1), key -> new ArrayList<>())
                        .add(event.version());
            }
        }
        return versions;
    }

    /**
     * Where that stands which a command does exactly once, by its key. What is said is told by its words, whatever key it
     * is recorded under: they are the key.
     */
    private static Map<String, List<Long>> done(List<Recorded> recorded) {
        var versions = new LinkedHashMap<String, List<Long>>();
        for (var event : recorded) {
            var written = KEY.matcher(event.commandKey());
            if (written.matches()) {
                var deed = deed(event.event(), written.group(1));
                if (deed != null) {
                    versions.computeIfAbsent(deed, key -> new ArrayList<>()).add(event.version());
                }
            }
        }
        return versions;
    }

    private static @Nullable String deed(Event event, String key) {
        if (event instanceof Event.MessageSent sent) {
            return SAID.matcher(sent.text()).matches() ? sent.text() : null;
        }
        if (event instanceof Event.AssistantAsked asked) {
            return SAID.matcher(asked.question()).matches() ? asked.question() : null;
        }
        return event instanceof Event.PaceChanged || event instanceof Event.Paused ? key : null;
    }

    private void compare(Client client) {
        var seat = client.seat();
        if (sessions.find(seat.session()).isEmpty()) {
            findings.diverged().add("%s: %s sees a session that is gone".formatted(seat.session(), seat.name()));
            return;
        }
        var current = sessions.current(seat.session());
        var wanted = WrittenViews.sections(current, seat.viewer());
        var seen = client.sight().sections();
        if (!seen.equals(wanted)) {
            var different = wanted.propertyNames().stream()
                    .filter(name -> !wanted.path(name).equals(seen.path(name)))
                    .toList();
            findings.diverged()
                    .add("%s: %s sees other %s than the log says at %d"
                            .formatted(seat.session(), seat.name(), different, current.version()));
        }
    }

    /** How many events the sessions have. */
    long events(Map<SessionId, Ledger> ledgers) {
        return log.last(ledgers.keySet()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
