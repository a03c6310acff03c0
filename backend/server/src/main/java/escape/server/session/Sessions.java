package escape.server.session;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;

/** All sessions. Each is read from its log when it is first asked for and goes on where it stood. */
public final class Sessions {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SessionTable table;
    private final EventLog log;
    private final Shelf shelf;
    private final Settings settings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final SessionCodes codes = new SessionCodes();
    private final Map<SessionId, OpenSession> open = new ConcurrentHashMap<>();
    private final Map<String, Simulation> simulations = new ConcurrentHashMap<>();

    Sessions(
            SessionTable table,
            EventLog log,
            Shelf shelf,
            Settings settings,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.log = log;
        this.shelf = shelf;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** A seed that nobody can guess. */
    public static long seed() {
        return CHANCE.nextLong();
    }

    /** A new session with the limits of the settings, a seed of its own and the scenario's pace. */
    public SessionCard create(ScenarioSource source) {
        return create(source, seed(), source.scenario().parameters().pace().secondsPerDay());
    }

    /** A new session with the limits of the settings. */
    public SessionCard create(ScenarioSource source, long seed, double secondsPerDay) {
        var seats = settings.seats();
        var texts = settings.texts();
        var pace = settings.pace();
        return create(
                source,
                new Setup(
                        seed,
                        secondsPerDay,
                        new Setup.Limits(
                                seats.perRole(),
                                seats.perSession(),
                                texts.name(),
                                texts.text(),
                                texts.evidence(),
                                pace.fastestDay(),
                                pace.slowestDay())));
    }

    /** A new session that starts from a given setup, as for a fork. */
    public SessionCard create(ScenarioSource source, Setup setup) {
        return create(source, setup, settings.engineVersion() + "/" + Simulation.ENGINE);
    }

    /** A new session whose log was begun by another engine, as for an import. */
    public SessionCard create(ScenarioSource source, Setup setup, String engineVersion) {
        table.keep(source.hash(), source.text());
        while (true) {
            var card = new SessionCard(
                    new SessionId(UUID.randomUUID()),
                    codes.next(),
                    source.scenario().id(),
                    source.hash(),
                    engineVersion,
                    setup,
                    time.instant());
            if (table.insert(card)) {
                return card;
            }
        }
    }

    public Optional<SessionCard> find(SessionId id) {
        return table.find(id);
    }

    public Optional<SessionCard> find(String code) {
        return table.find(code);
    }

    public SessionCard card(SessionId id) {
        return find(id).orElseThrow(() -> new NoSuchSession(id));
    }

    public List<SessionCard> newest(int most) {
        return table.newest(most);
    }

    /** The text that the session's scenario was read from. */
    public ScenarioSource source(SessionId id) {
        var hash = card(id).scenarioHash();
        return new ScenarioSource(hash, text(hash), simulation(hash).scenario());
    }

    /**
     * Decides a command and writes what it leads to; when this returns {@link Outcome.Acknowledged}, it is on disk.
     *
     * @param key the same for every repetition of one command, as after a lost answer; a command that has been accepted
     *     once gives its first outcome again, one that was refused is decided again
     */
    public Outcome handle(SessionId id, String key, Command command, Actor by) {
        return handle(session(id), key, command, by);
    }

    public Current current(SessionId id) {
        return session(id).current();
    }

    /** Reads what others have written to the log, as another node. */
    public Current catchUp(SessionId id) {
        var before = session(id).current();
        var now = session(id).catchUp();
        if (now.version() > before.version()) {
            events.publishEvent(new SessionAdvanced(id, now.version()));
        }
        return now;
    }

    Collection<OpenSession> open() {
        return open.values();
    }

    /** Lets go of a session until somebody asks for it; whoever still holds it writes as another node would. */
    void putAway(OpenSession session) {
        open.remove(session.id(), session);
    }

    /** What the clock holds to be due; the rules may well refuse it. */
    void propose(OpenSession session, Command due) {
        handle(session, "clock", due, new Actor.Clock());
    }

    private Outcome handle(OpenSession session, String key, Command command, Actor by) {
        var before = session.current().version();
        var outcome = session.handle(CommandKey.of(key, command, by), command, by, time.millis());
        var version = session.current().version();
        if (version > before) {
            events.publishEvent(new SessionAdvanced(session.id(), version));
        }
        return outcome;
    }

    private OpenSession session(SessionId id) {
        return open.computeIfAbsent(id, missing -> {
                    var card = card(missing);
                    return OpenSession.load(missing, log, simulation(card.scenarioHash()), card.setup());
                })
                .usedAt(time.millis());
    }

    private Simulation simulation(String hash) {
        return simulations.computeIfAbsent(hash, missing -> new Simulation(shelf.read(text(missing))));
    }

    private String text(String hash) {
        return table.source(hash).orElseThrow(() -> new IllegalStateException("No scenario is kept under " + hash));
    }
}
