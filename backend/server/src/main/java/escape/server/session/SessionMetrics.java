package escape.server.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;

/** What becomes of commands and how long it takes, and how many sessions are in memory. No tag names a session or a person. */
final class SessionMetrics {
    private final Timer accepted;
    private final Timer refused;
    private final Timer notSaved;

    SessionMetrics(MeterRegistry registry, Sessions sessions) {
        accepted = timer(registry, "accepted");
        refused = timer(registry, "refused");
        notSaved = timer(registry, "not_saved");
        Gauge.builder("escape.sessions", sessions, all -> all.open().size())
                .tag("state", "open")
                .description("Sessions in this node's memory")
                .register(registry);
        Gauge.builder("escape.sessions", sessions, SessionMetrics::running)
                .tag("state", "running")
                .description("Sessions in this node's memory whose time passes")
                .register(registry);
    }

    @EventListener
    void decided(CommandDecided command) {
        var timer = switch (command.outcome()) {
            case Outcome.Acknowledged ignored -> accepted;
            case Outcome.Refused ignored -> refused;
            case Outcome.NotSaved() -> notSaved;
        };
        timer.record(command.nanoseconds(), TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("escape.commands")
                .tag("outcome", outcome)
                .description("Commands, from their arrival to the answer, the write to the log within")
                .register(registry);
    }

    private static double running(Sessions sessions) {
        return sessions.open().stream()
                .filter(session -> session.current().state().session().isRunning())
                .count();
    }
}
