package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.story.Secrets;
import java.util.stream.Stream;

/** Holds every byte that a browser gets against an account, kept from the log alone, of who may know what by then. */
final class Leaks {
    private final EventLog log;
    private final Sessions sessions;
    private final SessionId session;
    private final Secrets secrets;
    private long version;

    Leaks(RunningServer server, BrowserTable table) {
        this.log = server.bean(EventLog.class);
        this.sessions = server.bean(Sessions.class);
        this.session = SessionId.of(table.facilitator().sessionAddress().replaceAll(".*/", ""));
        this.secrets = new Secrets(table.scenario());
    }

    void nothingHasReachedTheWrongPerson(BrowserTable table) {
        catchUp();
        table.people().forEach((who, person) -> {
            nothingSecretFrom(who, person.overheard().sinceLastTime());
            assertThat(person.overheard().unread())
                    .as("what %s may see and nobody could check", who)
                    .isEmpty();
        });
    }

    /** Holds one text against what {@code who} may know by now. */
    void nothingSecretIsIn(String text, String who) {
        catchUp();
        nothingSecretFrom(who, text);
    }

    private void catchUp() {
        for (Recorded recorded : log.read(session, version + 1)) {
            secrets.after(recorded.event());
            version = recorded.version();
        }
    }

    private void nothingSecretFrom(String who, String heard) {
        var hidden = secrets.hiddenNumbers(sessions.current(session).state());
        assertThat(Stream.concat(secrets.from(who).stream(), hidden.stream()).filter(heard::contains))
                .as("what reached %s by version %d", who, version)
                .isEmpty();
    }
}
