package escape.server.drill;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.live.WrittenViews;
import escape.server.session.Sessions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares what was acknowledged, and what clients have been shown, with the log. */
final class Checker {
    /** As the log holds the key of one of the drill's commands. */
    private static final Pattern KEY = Pattern.compile("[^/]+/([a-z]+(?:-\\d+)?)/[^/]+");

    /**
     * Everything that is wrong, by kind.
     *
     * @param late nothing wrong, but told: an answer was no, and then an earlier delivery of the same command, held up
     *     elsewhere, was decided and done, once
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
        var byKey = runs(recorded);
        ledger.acknowledged.forEach((key, version) -> {
            var versions = byKey.getOrDefault(key, List.of());
            if (versions.isEmpty()) {
                findings.lost().add("%s: %s, acknowledged at %d".formatted(session, key, version));
            } else if (versions.size() > 1) {
                findings.doubled().add("%s: %s, up to %s".formatted(session, key, versions));
            } else if (!versions.getFirst().equals(version)) {
                findings.lost()
                        .add("%s: %s, acknowledged at %d, stands at %s".formatted(session, key, version, versions));
            }
        });
        ledger.refused.stream().filter(byKey::containsKey).forEach(key -> {
            var finding = "%s: %s, refused and done at %s".formatted(session, key, byKey.get(key));
            (ledger.repeated.contains(key) ? findings.late() : findings.doubled()).add(finding);
        });
        ledger.refused.stream()
                .filter(key -> byKey.getOrDefault(key, List.of()).size() > 1)
                .forEach(key -> findings.doubled().add("%s: %s, refused and done twice".formatted(session, key)));
        ledger.open.forEach(key -> findings.unanswered().add("%s: %s".formatted(session, key)));
        ledger.open.stream()
                .filter(key -> byKey.getOrDefault(key, List.of()).size() > 1)
                .forEach(key -> findings.doubled().add("%s: %s, never answered".formatted(session, key)));
    }

    /** The last version of each uninterrupted run of one command's events, by the key that its client gave it. */
    private static Map<String, List<Long>> runs(List<Recorded> recorded) {
        var runs = new LinkedHashMap<String, List<Long>>();
        var before = "";
        for (var event : recorded) {
            var written = KEY.matcher(event.commandKey());
            if (written.matches()) {
                var ends = runs.computeIfAbsent(written.group(1), key -> new ArrayList<>());
                if (event.commandKey().equals(before)) {
                    ends.removeLast();
                }
                ends.add(event.version());
            }
            before = event.commandKey();
        }
        return runs;
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
