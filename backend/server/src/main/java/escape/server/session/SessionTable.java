package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.simulation.Setup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The cards of all sessions and the scenario sources that they were made from. */
final class SessionTable {
    private static final String CARD =
            "select id, code, scenario_id, scenario_hash, engine_version, setup, created_at, revision from session ";

    /** Ids in one question to the database. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate step;
    private final JsonMapper json = JsonMapper.builder().build();

    SessionTable(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.step = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        // After an error PostgreSQL goes on with a transaction from a savepoint only.
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return false where the code or the key is taken */
    boolean insert(SessionCard card, @Nullable String madeUnder) {
        try {
            step.executeWithoutResult(status -> database.sql("""
                            insert into session (id, code, scenario_id, scenario_hash, engine_version, setup, created_at,
                                made_under)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            card.id().value(),
                            card.code(),
                            card.scenarioId(),
                            card.scenarioHash(),
                            card.engineVersion(),
                            json.writeValueAsString(card.setup()),
                            OffsetDateTime.ofInstant(card.createdAt(), ZoneOffset.UTC))
                    .param(madeUnder)
                    .update());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        } catch (DataIntegrityViolationException gone) {
            if (source(card.scenarioHash()).isPresent()) {
                throw gone;
            }
            // The last session of this scenario was deleted in this moment, and the text with it.
            return false;
        }
    }

    Optional<SessionCard> find(SessionId id) {
        return database.sql(CARD + "where id = ?")
                .param(id.value())
                .query(this::card)
                .optional();
    }

    /** Of those of the sessions that there still are. */
    Map<SessionId, Integer> revisions(List<SessionId> sessions) {
        var revisions = new HashMap<SessionId, Integer>();
        for (var from = 0; from < sessions.size(); from += AT_ONCE) {
            var some = sessions.subList(from, Math.min(sessions.size(), from + AT_ONCE));
            database.sql("select id, revision from session where id in (:ids)")
                    .param("ids", some.stream().map(SessionId::value).toList())
                    .query(row -> {
                        revisions.put(new SessionId(row.getObject(1, UUID.class)), row.getInt(2));
                    });
        }
        return revisions;
    }

    Optional<SessionCard> find(String code) {
        return database.sql(CARD + "where code = ?")
                .param(code)
                .query(this::card)
                .optional();
    }

    /** @return false where the new code is taken; where the old one is not the session's any more, nothing is to be done */
    /** @return how many it has changed; empty where another session has the new code */
    OptionalInt replaceCode(SessionId id, String old, String code) {
        try {
            return OptionalInt.of(database.sql("update session set code = ? where id = ? and code = ?")
                    .params(code, id.value(), old)
                    .update());
        } catch (DuplicateKeyException taken) {
            return OptionalInt.empty();
        }
    }

    Optional<SessionCard> findMadeUnder(String key) {
        return database.sql(CARD + "where made_under = ?")
                .param(key)
                .query(this::card)
                .optional();
    }

    int count() {
        return database.sql("select count(*) from session").query(Integer.class).single();
    }

    List<SessionCard> newest(int most, int before) {
        return database.sql(CARD + "order by created_at desc, id offset ? rows fetch first ? rows only")
                .params(before, most)
                .query(this::card)
                .list();
    }

    void keep(String hash, String source) {
        if (source(hash).isEmpty()) {
            try {
                step.executeWithoutResult(
                        status -> database.sql("insert into scenario_source (hash, source) values (?, ?)")
                                .params(hash, source)
                                .update());
            } catch (DuplicateKeyException kept) {
                // Somebody else has kept the same text in the meantime, which is all that was wanted.
                return;
            }
        }
    }

    Optional<String> source(String hash) {
        return database.sql("select source from scenario_source where hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
    }

    private SessionCard card(ResultSet row, int number) throws SQLException {
        return new SessionCard(
                new SessionId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                json.readValue(row.getString(6), Setup.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }
}
