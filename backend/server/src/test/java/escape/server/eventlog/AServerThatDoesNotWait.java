package escape.server.eventlog;

import escape.server.EscapeApplication;
import java.time.InstantSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The server without one safeguard, to see that the drill finds it: it acknowledges before the disk has the events. */
public final class AServerThatDoesNotWait {
    private AServerThatDoesNotWait() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EscapeApplication.class, Careless.class).run(arguments);
    }

    /** Registered by hand, so that no other test's server finds it. */
    static final class Careless {
        @Bean
        @Primary
        GroupCommit carelessCommit(
                JdbcTemplate database, TransactionTemplate transaction, LogMetrics metrics, InstantSource time) {
            return new GroupCommit(database, transaction, () -> {}, 500, metrics, time);
        }
    }
}
