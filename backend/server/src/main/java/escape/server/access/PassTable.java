package escape.server.access;

import escape.server.eventlog.SessionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passes by the hash of their token: whoever reads the database cannot act as anybody. */
final class PassTable {
    private static final String ADD_FACILITATOR =
            "insert into visitor_token (token_hash, kind, created_at) values (?, 'facilitator', ?)";
    private static final String ADD_SEAT = """
            insert into visitor_token (token_hash, kind, session_id, player_id, created_at)
            values (?, 'seat', ?, ?, ?)""";

    private final JdbcClient database;

    PassTable(JdbcClient database) {
        this.database = database;
    }

    void addFacilitator(Token token, Instant now) {
        database.sql(ADD_FACILITATOR).params(token.hash(), at(now)).update();
    }

    void addSeat(Token token, SessionId session, String player, Instant now) {
        database.sql(ADD_SEAT)
                .params(token.hash(), session.value(), player, at(now))
                .update();
    }

    void remove(Token token) {
        database.sql("delete from visitor_token where token_hash = ?")
                .param(token.hash())
                .update();
    }

    boolean isFacilitator(Token token, Instant notBefore) {
        return database.sql(
                                "select count(*) from visitor_token where token_hash = ? and kind = 'facilitator' and created_at >= ?")
                        .params(token.hash(), at(notBefore))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<String> player(Token token, SessionId session) {
        return database.sql("select player_id from visitor_token where token_hash = ? and session_id = ?")
                .params(token.hash(), session.value())
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
