package escape.server.drill;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is lost, nothing happens twice, and everybody ends with the state of the log. */
class AShortDrillTest {

    @Test
    void onOneNode(@TempDir Path folder) throws Exception {
        holds(Plan.oneNode(folder, 4, 4, 1));
    }

    @Test
    void onTwoNodes(@TempDir Path folder) throws Exception {
        try (var database = Postgres.fresh()) {
            holds(Plan.twoNodes(folder, 4, 8, 2, database.url(), RabbitMq.address()));
        }
    }

    private static void holds(Plan plan) throws Exception {
        var report = new Drill(plan).run();
        System.out.println(report);
        assertThat(report.faults().keySet()).as("faults dealt").containsAll(plan.possible());
        assertThat(report.findings().number()).as(report.toString()).isZero();
        assertThat(report.acknowledged()).as("commands acknowledged").isGreaterThan(100);
    }
}
