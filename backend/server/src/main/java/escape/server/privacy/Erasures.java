package escape.server.privacy;

import escape.server.access.Passes;
import escape.server.eventlog.Erasure;
import escape.server.eventlog.SessionId;
import escape.server.session.SessionRecords;
import escape.server.session.Sessions;
import escape.server.session.Standing;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes names out of a session's log together with the passes of those who bore them, or the session with all that belongs
 * to it; each in one transaction. A file that was exported before, a backup and what people have written are out of reach.
 */
final class Erasures {
    private final Sessions sessions;
    private final SessionRecords records;
    private final Erasure log;
    private final Passes passes;
    private final TransactionTemplate transaction;

    Erasures(Sessions sessions, SessionRecords records, Erasure log, Passes passes, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.records = records;
        this.log = log;
        this.passes = passes;
        this.transaction = transaction;
    }

    List<Erasure.Named> people(SessionId session) {
        return log.people(session);
    }

    /**
     * The player is nobody any more, and leaves the seat first where the session goes on.
     *
     * @param neutral name for somebody's number
     * @return whether there was such a player
     */
    boolean eraseName(SessionId session, String player, Function<Integer, String> neutral) {
        var card = sessions.card(session);
        if (sessions.standing(card) instanceof Standing.Read) {
            // Refused where there is no seat to leave, and then nothing is to be done.
            sessions.handle(
                    session, UUID.randomUUID().toString(), new Command.LeaveSeat(player), new Actor.Facilitator());
        }
        return erase(session, person -> person.player().equals(player), neutral);
    }

    /** Everybody's; for a session that goes on no more, so that nobody has to leave. */
    void eraseNames(SessionId session, Function<Integer, String> neutral) {
        erase(session, person -> true, neutral);
    }

    void delete(SessionId session) {
        var card = sessions.find(session);
        if (card.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (records.lock(session)) {
                passes.withdrawAll(session);
                log.delete(session);
                records.delete(session);
            }
        });
        records.dropUnused(card.get().scenarioHash());
        sessions.find(session);
    }

    private boolean erase(SessionId session, Predicate<Erasure.Named> whom, Function<Integer, String> neutral) {
        var found = transaction.execute(status -> {
            if (records.lock(session)) {
                var names = log.people(session).stream()
                        .filter(whom)
                        .collect(Collectors.toMap(Erasure.Named::player, person -> neutral.apply(person.number())));
                log.rename(session, names);
                names.keySet().forEach(player -> passes.withdraw(session, player));
                records.markRewritten(session);
                return !names.isEmpty();
            }
            return false;
        });
        // This node notices at once, as it does whenever a session is looked for.
        sessions.find(session);
        return Boolean.TRUE.equals(found);
    }
}
