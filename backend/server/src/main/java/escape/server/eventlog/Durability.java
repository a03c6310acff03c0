package escape.server.eventlog;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What a database needs, beside its commit, before what was committed survives a power cut. */
interface Durability {

    /** Returns once everything committed before is on disk. */
    void ensure();

    /**
     * PostgreSQL flushes at each commit. H2 has written by then (with {@code WRITE_DELAY=0}), which survives the end of its
     * process, but has not asked the system to flush; one flush serves all sessions that share the transaction.
     */
    static Durability of(JdbcTemplate database, DataSource source) {
        return isH2(source) ? () -> database.execute("checkpoint sync") : () -> {};
    }

    private static boolean isH2(DataSource source) {
        try {
            return "H2".equals(JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
