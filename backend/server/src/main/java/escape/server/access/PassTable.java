package escape.server.access;

import escape.server.eventlog.SessionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passes by the hash of their token: whoever reads the database cannot act as anybody. */
final class PassTable {
    private static final String ADD_FACILITATOR =
            "insert into visitor_token (token_hash, kind, created_at) values (?, 'facilitator', ?)";
    private static final String ADD_SEAT = """
            insert into visitor_token (token_hash, kind, session_id, player_id, created_at)
            values (?, 'seat', ?, ?, ?)""";

    /** Both are null for a facilitator. */
    record Holder(@Nullable UUID session, @Nullable String player) {}

    private final JdbcClient database;

    PassTable(JdbcClient database) {
        this.database = database;
    }

    void addFacilitator(Token token, Instant now) {
        database.sql(ADD_FACILITATOR).params(token.hash(), at(now)).update();
    }

    /** @return false where the token is known already */
    boolean addSeat(Token token, SessionId session, String player, Instant now) {
        try {
            database.sql(ADD_SEAT)
                    .params(token.hash(), session.value(), player, at(now))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    void remove(Token token) {
        database.sql("delete from visitor_token where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void removeSeat(SessionId session, String player) {
        database.sql("delete from visitor_token where session_id = ? and player_id = ?")
                .params(session.value(), player)
                .update();
    }

    void removeSeats(SessionId session) {
        database.sql("delete from visitor_token where session_id = ?")
                .param(session.value())
                .update();
    }

    void removeOlder(Instant seats, Instant facilitators) {
        database.sql("delete from visitor_token where (kind = 'seat' and created_at < ?)"
                        + " or (kind = 'facilitator' and created_at < ?)")
                .params(at(seats), at(facilitators))
                .update();
    }

    boolean isFacilitator(String hash, Instant notBefore) {
        return database.sql(
                                "select count(*) from visitor_token where token_hash = ? and kind = 'facilitator' and created_at >= ?")
                        .params(hash, at(notBefore))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What the token opens already: this session or something else; empty where nobody has shown it yet. */
    Optional<Holder> holder(Token token) {
        return database.sql("select session_id, player_id from visitor_token where token_hash = ?")
                .param(token.hash())
                .query((row, number) -> new Holder(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    Optional<String> player(Token token, SessionId session, Instant notBefore) {
        return database.sql(
                        "select player_id from visitor_token where token_hash = ? and session_id = ? and created_at >= ?")
                .params(token.hash(), session.value(), at(notBefore))
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
