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
    private static final String ADD_STAFF =
            "insert into visitor_token (token_hash, kind, account_id, created_at) values (?, 'facilitator', ?, ?)";
    private static final String STAFF = """
            select a.id, a.name, a.role from visitor_token t left join account a on a.id = t.account_id
            where t.token_hash = ? and t.kind = 'facilitator' and t.created_at >= ? and a.disabled_at is null""";
    private static final String ADD_SEAT = """
            insert into visitor_token (token_hash, kind, session_id, player_id, created_at)
            values (?, 'seat', ?, ?, ?)""";

    /** Both are null for a facilitator. */
    record Holder(@Nullable UUID session, @Nullable String player) {}

    private final JdbcClient database;

    PassTable(JdbcClient database) {
        this.database = database;
    }

    /** @param account null for the owner */
    void addStaff(Token token, @Nullable UUID account, Instant now) {
        database.sql(ADD_STAFF)
                .param(token.hash())
                .param(account)
                .param(at(now))
                .update();
    }

    /** @param account null for the owner */
    void removeStaff(@Nullable UUID account) {
        var passes = "delete from visitor_token where kind = 'facilitator' and account_id ";
        if (account == null) {
            database.sql(passes + "is null").update();
        } else {
            database.sql(passes + "= ?").param(account).update();
        }
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

    /** @param link whether the owner may be signed in at all */
    Optional<Staff> staff(String hash, Instant notBefore, boolean link) {
        return database.sql(STAFF)
                .params(hash, at(notBefore))
                .query((row, number) -> staff(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional()
                .filter(staff -> link || staff.role() != Role.OWNER);
    }

    private static Staff staff(@Nullable UUID account, String name, String role) {
        return account == null
                ? Staff.OWNER
                : new Staff(
                        account,
                        name,
                        Role.ofAccount(role).orElseThrow(() -> new IllegalStateException("No account can be " + role)));
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
