package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Issued;
import escape.simulation.Refusal;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.players.Game;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a session comes to be: what it starts from, and its row in the table. */
final class NewSessions {
    private final SessionTable table;
    private final SessionCodes codes;
    private final Settings settings;
    private final InstantSource time;

    NewSessions(SessionTable table, SessionCodes codes, Settings settings, InstantSource time) {
        this.table = table;
        this.codes = codes;
        this.settings = settings;
        this.time = time;
    }

    /** With the limits of the settings. */
    Setup setup(long seed, double secondsPerDay) {
        var seats = settings.seats();
        var texts = settings.texts();
        var pace = settings.pace();
        return new Setup(
                seed,
                secondsPerDay,
                new Setup.Limits(
                        seats.perRole(),
                        seats.perSession(),
                        texts.name(),
                        texts.text(),
                        texts.evidence(),
                        pace.fastestDay(),
                        pace.slowestDay()));
    }

    /** What would stand against a new session's first command; nothing is made. */
    List<Refusal> against(ScenarioSource source, Command first, Actor by) {
        var simulation = Game.rules(source.scenario());
        var beginning = simulation.initial(
                setup(0, source.scenario().parameters().pace().secondsPerDay()));
        return switch (simulation.decide(beginning, new Issued(first, by, time.millis()))) {
            case Decision.Refused(var reasons) -> reasons;
            case Decision.Accepted ignored -> List.of();
        };
    }

    /** By this engine. */
    SessionCard make(ScenarioSource source, Setup setup, @Nullable String key) {
        return make(source, setup, settings.engineVersion() + "/" + Simulation.ENGINE, key);
    }

    /** @param key the same for every repetition, which leads to the session that was made first; null for none */
    SessionCard make(ScenarioSource source, Setup setup, String engineVersion, @Nullable String key) {
        while (true) {
            table.keep(source.hash(), source.text());
            var before = key == null ? Optional.<SessionCard>empty() : table.findMadeUnder(key);
            if (before.isPresent()) {
                return before.get();
            }
            var card = new SessionCard(
                    new SessionId(UUID.randomUUID()),
                    codes.next(),
                    source.scenario().id(),
                    source.hash(),
                    engineVersion,
                    setup,
                    time.instant(),
                    0);
            if (table.insert(card, key)) {
                return card;
            }
        }
    }
}
