package escape.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Database;
import escape.server.scenarios.NoFiles;
import escape.server.scenarios.Reading;
import escape.server.scenarios.Scenarios;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever looks at the page of all scenarios must not make the server read them all. */
class AShelfOfUploadsTest {
    private final Database database = Database.inMemory();
    private final JdbcClient rows = JdbcClient.create(database.jdbc());
    private final Scenarios scenarios = NoFiles.catalogue();
    private final Uploads uploads = uploads();
    private final ScenarioShelf shelf = new ScenarioShelf(scenarios, uploads);

    @Test
    void isReadOnce() {
        bring("one", "One");
        bring("two", "Two");
        var first = shelf.all();

        spoilAllTexts();

        assertThat(first).extracting(source -> source.scenario().title()).containsExactly("One", "Two");
        assertThat(shelf.all()).isEqualTo(first);
        assertThat(shelf.find("two")).contains(first.getLast());
    }

    @Test
    void isLookedThroughForOneOnly() {
        bring("one", "One");
        bring("two", "Two");
        assertThat(shelf.find("two")).isPresent();

        spoilAllTexts();

        assertThat(shelf.find("two")).isPresent();
        assertThat(shelf.find("one")).isEmpty();
        assertThat(shelf.find("three")).isEmpty();
    }

    @Test
    void showsWhatAnotherNodeHasTakenOrTakenAway() {
        bring("one", "One");
        shelf.all();
        var there = uploads();

        there.put(source("two", "Two"));
        there.put(source("one", "One, mended"));

        assertThat(shelf.all()).extracting(source -> source.scenario().title()).containsExactly("One, mended", "Two");
        assertThat(shelf.find("one"))
                .hasValueSatisfying(
                        source -> assertThat(source.scenario().title()).isEqualTo("One, mended"));
        there.takeAway("two");
        assertThat(shelf.find("two")).isEmpty();
        assertThat(shelf.all()).hasSize(1);
    }

    @Test
    void leavesOutWhatCannotBeReadAndDoesNotTryAgain() {
        bring("one", "One");
        bring("two", "Two");
        spoil("one");
        assertThat(shelf.all()).extracting(source -> source.scenario().id()).containsExactly("two");

        mend("one", "One");

        assertThat(shelf.find("one")).isEmpty();
        assertThat(shelf.all()).hasSize(1);
    }

    private Uploads uploads() {
        var transactions = new DataSourceTransactionManager(
                Objects.requireNonNull(database.jdbc().getDataSource()));
        return new Uploads(rows, new TransactionTemplate(transactions), InstantSource.system());
    }

    private void bring(String id, String title) {
        uploads.put(source(id, title));
    }

    private ScenarioSource source(String id, String title) {
        var text = NoFiles.text(id, title);
        return switch (scenarios.parse(text)) {
            case Reading.Read(var scenario, var hash) -> new ScenarioSource(hash, text, scenario);
            case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
        };
    }

    private void spoilAllTexts() {
        rows.sql("update scenario_source set source = 'no scenario'").update();
    }

    private void spoil(String id) {
        keep(id, "no scenario");
    }

    private void mend(String id, String title) {
        keep(id, NoFiles.text(id, title));
    }

    private void keep(String id, String text) {
        rows.sql(
                        "update scenario_source set source = ? where hash = (select hash from uploaded_scenario where scenario_id = ?)")
                .params(text, id)
                .update();
    }
}
