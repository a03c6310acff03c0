package escape.server.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenarios that were brought to this server after its start. A newer text of one takes the place of the older. */
public final class Uploads {
    private final JdbcClient database;
    private final SessionTable sources;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Uploads(JdbcClient database, TransactionTemplate transaction, InstantSource time) {
        this.database = database;
        this.sources = new SessionTable(database, transaction);
        this.transaction = transaction;
        this.time = time;
    }

    public void put(ScenarioSource scenario) {
        sources.keep(scenario.hash(), scenario.text());
        transaction.executeWithoutResult(status -> {
            takeAway(scenario.scenario().id());
            database.sql("insert into uploaded_scenario (scenario_id, hash, uploaded_at) values (?, ?, ?)")
                    .params(
                            scenario.scenario().id(),
                            scenario.hash(),
                            OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC))
                    .update();
        });
    }

    /** For sessions to come; those that there are keep it. */
    public boolean takeAway(String scenarioId) {
        return database.sql("delete from uploaded_scenario where scenario_id = ?")
                        .param(scenarioId)
                        .update()
                > 0;
    }

    public List<String> ids() {
        return database.sql("select scenario_id from uploaded_scenario order by scenario_id")
                .query(Uploads::text)
                .list();
    }

    /** Of their texts, in the order of their ids. */
    List<String> hashes() {
        return database.sql("select hash from uploaded_scenario order by scenario_id")
                .query(Uploads::text)
                .list();
    }

    Optional<String> hash(String scenarioId) {
        return database.sql("select hash from uploaded_scenario where scenario_id = ?")
                .param(scenarioId)
                .query(Uploads::text)
                .optional();
    }

    Optional<String> text(String hash) {
        return sources.source(hash);
    }

    private static String text(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }
}
