package escape.server.accounts;

import escape.server.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, by their id, their name, their invitation or who they are elsewhere. */
final class AccountTable {
    private static final String SELECT = """
            select id, name, display_name, role, password_hash, invited_until, issuer, disabled_at from account\s""";
    private static final String INSERT = """
            insert into account (id, name, name_key, display_name, role, issuer, subject, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final RowMapper<Account> ACCOUNT = (row, number) -> account(row);

    private final JdbcClient database;

    AccountTable(JdbcClient database) {
        this.database = database;
    }

    int count() {
        return database.sql("select count(*) from account").query(Integer.class).single();
    }

    /** Whether anybody of this role can sign in, or will be able to by an invitation that holds. */
    boolean hasAny(Role role, Instant now) {
        return database.sql("""
                        select count(*) from account where role = ? and disabled_at is null
                        and (password_hash is not null or issuer is not null or invited_until > ?)""")
                        .params(role.key(), at(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a name and a password are a way in. */
    boolean hasAnyLocal() {
        return database.sql("select count(*) from account where issuer is null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Account> all() {
        return database.sql(SELECT + "order by name_key").query(ACCOUNT).list();
    }

    Optional<Account> find(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(ACCOUNT).optional();
    }

    /** Of those that sign in here. */
    Optional<Account> named(String name) {
        return database.sql(SELECT + "where name_key = ? and issuer is null")
                .param(key(name))
                .query(ACCOUNT)
                .optional();
    }

    Optional<Account> invited(String hash, Instant now) {
        return database.sql(SELECT + "where invitation_hash = ? and invited_until > ? and disabled_at is null")
                .params(hash, at(now))
                .query(ACCOUNT)
                .optional();
    }

    Optional<Account> elsewhere(String issuer, String subject) {
        return database.sql(SELECT + "where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(ACCOUNT)
                .optional();
    }

    /** @return false where somebody has the name */
    boolean insert(Account account, Instant now) {
        return insert(account, null, null, now);
    }

    /** @return false where somebody has the name, or is this very person */
    boolean insertElsewhere(Account account, String issuer, String subject, Instant now) {
        return insert(account, issuer, subject, now);
    }

    private boolean insert(Account account, @Nullable String issuer, @Nullable String subject, Instant now) {
        try {
            database.sql(INSERT)
                    .param(account.id())
                    .param(account.name())
                    .param(key(account.name()))
                    .param(account.displayName())
                    .param(account.role().key())
                    .param(issuer)
                    .param(subject)
                    .param(at(now))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Uses up an invitation. */
    void setPassword(UUID id, String hash) {
        database.sql("update account set password_hash = ?, invitation_hash = null, invited_until = null where id = ?")
                .params(hash, id)
                .update();
    }

    /** @return false where somebody has used it up meanwhile */
    boolean acceptInvitation(UUID id, String invitationHash, String passwordHash) {
        return database.sql("""
                        update account set password_hash = ?, invitation_hash = null, invited_until = null
                        where id = ? and invitation_hash = ?""").params(passwordHash, id, invitationHash).update() > 0;
    }

    void invite(UUID id, String invitationHash, Instant until) {
        database.sql("update account set invitation_hash = ?, invited_until = ? where id = ?")
                .params(invitationHash, at(until), id)
                .update();
    }

    void setRole(UUID id, Role role) {
        database.sql("update account set role = ? where id = ?")
                .params(role.key(), id)
                .update();
    }

    void disable(UUID id, Instant now) {
        database.sql("update account set disabled_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    void enable(UUID id) {
        database.sql("update account set disabled_at = null where id = ?")
                .param(id)
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from account where id = ?").param(id).update();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Account account(ResultSet row) throws SQLException {
        var role = row.getString(4);
        var until = row.getObject(6, OffsetDateTime.class);
        return new Account(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Role.ofAccount(role).orElseThrow(() -> new IllegalStateException("No account can be " + role)),
                row.getString(5),
                until == null ? null : until.toInstant(),
                row.getString(7) != null,
                row.getObject(8) != null);
    }
}
