package escape.server.session;

import escape.server.eventlog.Aside;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Refusal;
import escape.simulation.Setup;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** All sessions. Each is read from its log when it is first asked for and goes on where it stood. */
public final class Sessions {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SessionTable table;
    private final EventLog log;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final SessionCodes codes;
    private final OpenSessions open = new OpenSessions();
    private final Simulations simulations;
    private final Standings standings;
    private final NewSessions created;

    Sessions(
            SessionTable table,
            EventLog log,
            Shelf shelf,
            Settings settings,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.log = log;
        this.simulations = new Simulations(shelf, this::text);
        this.standings = new Standings(log);
        this.codes = new SessionCodes(settings.seats().codeLength());
        this.time = time;
        this.events = events;
        this.created = new NewSessions(table, codes, settings, time);
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
        return create(source, created.setup(seed, secondsPerDay));
    }

    /** A new session that starts from a given setup, as for a fork. */
    public SessionCard create(ScenarioSource source, Setup setup) {
        return created.make(source, setup, null);
    }

    /** A new session with the limits of the settings; the same form sent again leads to the one that it has made. */
    public SessionCard createOnce(String key, ScenarioSource source, long seed, double secondsPerDay) {
        return created.make(source, created.setup(seed, secondsPerDay), "created/" + key);
    }

    /** What {@link #createOnce} has made for this form. */
    public Optional<SessionCard> createdUnder(String key) {
        return table.findMadeUnder("created/" + key);
    }

    /** What would stand against a new session's first command; nothing is made. */
    public List<Refusal> against(ScenarioSource source, Command first, Actor by) {
        return created.against(source, first, by);
    }

    /** A new session whose log was begun by another engine; the same form sent again leads to the one that it has made. */
    public SessionCard importOnce(String key, ScenarioSource source, Setup setup, String engineVersion) {
        return created.make(source, setup, engineVersion, "imported/" + key);
    }

    public Optional<SessionCard> find(SessionId id) {
        var card = table.find(id);
        var here = open.get(id);
        if (here != null
                && card.filter(known -> known.revision() == here.revision()).isEmpty()) {
            letGo(here, card.isPresent());
        }
        return card;
    }

    /**
     * Looks whether the log of an open session has been rewritten or deleted by somebody, as at another node, and lets go of
     * it. Only sockets need it: who comes with a request finds the session by {@link #find(SessionId)}.
     */
    public void noticeRewriting() {
        var held = List.copyOf(open.all());
        var revisions = table.revisions(held.stream().map(OpenSession::id).toList());
        for (var here : held) {
            var revision = revisions.get(here.id());
            if (revision == null || revision != here.revision()) {
                open.guarded(here.id(), () -> letGo(here, revision != null));
            }
        }
    }

    private void letGo(OpenSession session, boolean exists) {
        putAway(session);
        events.publishEvent(new SessionRewritten(session.id(), exists));
    }

    public Optional<SessionCard> find(String code) {
        return table.find(code);
    }

    public SessionCard card(SessionId id) {
        return find(id).orElseThrow(() -> new NoSuchSession(id));
    }

    /**
     * Gives the session another code; the old one names it no more. Seats that are taken stay taken.
     *
     * @param old code that is to go, so that the same form sent again changes nothing
     * @return whether it has gone
     */
    public boolean renewCode(SessionId id, String old) {
        var changed = OptionalInt.empty();
        while (changed.isEmpty()) {
            changed = table.replaceCode(id, old, codes.next());
        }
        return changed.getAsInt() > 0;
    }

    public int count() {
        return table.count();
    }

    /** @param before how many that are newer to pass over */
    public List<SessionCard> newest(int most, int before) {
        return table.newest(most, before);
    }

    /** How it stands, without opening it. */
    public Standing standing(SessionCard card) {
        var here = open.get(card.id());
        return here == null ? standings.of(card.id(), () -> load(card).current()) : Standing.Read.of(here.current());
    }

    /** The text that the session's scenario was read from. */
    public String scenarioText(SessionCard card) {
        return text(card.scenarioHash());
    }

    /**
     * Decides a command and writes what it leads to; when this returns {@link Outcome.Acknowledged}, it is on disk.
     *
     * @param key the same for every repetition of one command, as after a lost answer; a command that has been accepted
     *     once gives its first outcome again, one that was refused is decided again
     */
    public Outcome handle(SessionId id, String key, Command command, Actor by) {
        return handle(id, key, command, by, null);
    }

    /** @param aside what else is to be on disk once the command is; nothing of it where the command is refused */
    public Outcome handle(SessionId id, String key, Command command, Actor by, @Nullable Aside aside) {
        return handle(session(id), key, command, by, aside);
    }

    public Current current(SessionId id) {
        return session(id).current();
    }

    /** Reads what others have written to the log, where the session is in memory and does not know it yet. */
    public void follow(SessionId id, long version) {
        var session = open.get(id);
        if (session != null) {
            catchUp(session, version);
        }
    }

    /** Asks the log for news of all sessions in memory, in case nobody tells. */
    public void followAll() {
        log.last(open.ids()).forEach((id, version) -> open.guarded(id, () -> follow(id, version)));
    }

    void catchUp(OpenSession session, long version) {
        var before = session.current().version();
        var now = session.catchUp(version);
        if (now.version() > before) {
            events.publishEvent(new SessionAdvanced(session.id(), now.version(), false));
        }
    }

    /** How many in memory are played by somebody alone, and have not ended. */
    public long playedAlone() {
        return open.all().stream()
                .map(session -> session.current().state().session())
                .filter(table -> table.alone() != null && !table.isEnded())
                .count();
    }

    Collection<OpenSession> open() {
        return open.all();
    }

    boolean isOpen(SessionId id) {
        return open.get(id) != null;
    }

    /** Lets go of a session until somebody asks for it; whoever still holds it writes as another node would. */
    void putAway(OpenSession session) {
        open.remove(session);
    }

    /** What the clock holds to be due; the rules may well refuse it. */
    void propose(OpenSession session, Command due) {
        handle(session, "clock", due, new Actor.Clock(), null);
    }

    private Outcome handle(OpenSession session, String key, Command command, Actor by, @Nullable Aside aside) {
        var before = session.current().version();
        var begun = System.nanoTime();
        var outcome = session.handle(CommandKey.of(key, command, by), command, by, time.millis(), aside);
        events.publishEvent(new CommandDecided(outcome, System.nanoTime() - begun));
        var version = session.current().version();
        if (version > before) {
            events.publishEvent(new SessionAdvanced(session.id(), version, true));
            // Where it was let go of meanwhile, the one in its place does not know yet.
            follow(session.id(), version);
        }
        return outcome;
    }

    private OpenSession session(SessionId id) {
        return open.get(id, time.millis(), () -> load(table.find(id).orElseThrow(() -> new NoSuchSession(id))));
    }

    private OpenSession load(SessionCard card) {
        return OpenSession.load(card, log, simulations.of(card));
    }

    private String text(String hash) {
        return table.source(hash).orElseThrow(() -> new IllegalStateException("No scenario is kept under " + hash));
    }
}
