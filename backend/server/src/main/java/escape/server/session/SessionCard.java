package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.simulation.Setup;
import java.time.Instant;

/**
 * What is known of a session before its log is read.
 *
 * @param revision how often names have been taken out of its log
 */
public record SessionCard(
        SessionId id,
        String code,
        String scenarioId,
        String scenarioHash,
        String engineVersion,
        Setup setup,
        Instant createdAt,
        int revision) {}
