package escape.server.notes;

import escape.server.access.Denied;
import escape.server.access.Staff;
import escape.server.eventlog.SessionId;
import escape.server.session.Current;
import escape.server.session.SessionRecords;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The notes of all sessions. A note says when it was written, and where its session stood then; the session knows nothing of
 * it, so that neither its versions nor its digests differ.
 */
public final class Notes {
    private final NoteTable table;
    private final Sessions sessions;
    private final SessionRecords records;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Settings.Notes limits;
    private final InstantSource time;

    /** Differs once a session has other notes than before. */
    public record Mark(long count, long newest) {}

    Notes(
            NoteTable table,
            Sessions sessions,
            SessionRecords records,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Settings.Notes limits,
            InstantSource time) {
        this.table = table;
        this.sessions = sessions;
        this.records = records;
        this.transaction = transaction;
        this.events = events;
        this.limits = limits;
        this.time = time;
    }

    /** The newest first. */
    public List<NoteRow> of(SessionId session, Staff reader) {
        return table.newestFirst(session).stream()
                .map(note -> NoteRow.of(note, reader))
                .toList();
    }

    public int longest() {
        return limits.text();
    }

    /** Of those of the sessions that have any. */
    public Map<SessionId, Mark> marks(Collection<SessionId> sessions) {
        return sessions.isEmpty() ? Map.of() : table.marks(sessions);
    }

    /**
     * Adds a note, once for each key and what was written under it.
     *
     * @param written is told the number of a note that was not there before, in the transaction that it is written in
     * @return the note's number
     */
    long add(SessionId session, Staff by, String text, String key, LongConsumer written) {
        var words = tidy(text);
        var madeUnder = key(by, key, words);
        // Before the lock: reading a session may wait for a write to its log, which waits for whoever has locked it.
        var current = sessions.current(session);
        var number = Objects.requireNonNull(transaction.execute(status -> {
            lock(session);
            return table.madeUnder(session, madeUnder).orElseGet(() -> {
                var added = addOneMore(session, by, current, words, madeUnder);
                written.accept(added);
                return added;
            });
        }));
        events.publishEvent(new NotesChanged(session));
        return number;
    }

    /** @param removed is run where there was something to remove, in the transaction that it is removed in */
    void remove(SessionId session, Staff by, long number, Runnable removed) {
        transaction.executeWithoutResult(status -> {
            lock(session);
            table.find(session, number).ifPresent(note -> {
                if (!Objects.equals(note.account(), by.account())) {
                    throw new Denied(HttpStatus.FORBIDDEN, "error.not_your_note");
                }
                table.remove(session, number);
                removed.run();
            });
        });
        events.publishEvent(new NotesChanged(session));
    }

    private String tidy(String text) {
        // A form brings the line ends of the network, and counts them as one character each before it sends them.
        var words = text.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            throw new Denied(HttpStatus.UNPROCESSABLE_CONTENT, "error.note_empty");
        }
        if (words.length() > limits.text()) {
            throw new Denied(HttpStatus.UNPROCESSABLE_CONTENT, "error.note_too_long", limits.text(), words.length());
        }
        return words;
    }

    private long addOneMore(SessionId session, Staff by, Current current, String words, String madeUnder) {
        if (table.count(session) >= limits.perSession()) {
            throw new Denied(HttpStatus.UNPROCESSABLE_CONTENT, "error.too_many_notes", limits.perSession());
        }
        table.add(
                session, time.instant(), by, current.version(), current.state().day(), words, madeUnder);
        return table.madeUnder(session, madeUnder).orElseThrow();
    }

    /** One note after the other, so that neither the limit nor a key lets one more in; and none of what is being deleted. */
    private void lock(SessionId session) {
        if (!records.lock(session)) {
            throw new Denied(HttpStatus.NOT_FOUND, "error.no_session");
        }
    }

    /** Two people who send the same key have each written a note; so has one who has changed what the form says. */
    private static String key(Staff by, String key, String words) {
        var giver = by.account() == null ? by.role().key() : by.account().toString();
        return giver + "/" + key + "/" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
