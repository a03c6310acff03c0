package escape.server.scaleout;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoIsAtOtherNodesTest {
    private final SessionId session = new SessionId(UUID.randomUUID());
    private final SessionId other = new SessionId(UUID.randomUUID());
    private long now = 100_000;
    private final Attendance attendance = new Attendance(() -> Instant.ofEpochMilli(now), Duration.ofSeconds(8));

    @Test
    void isPutTogetherFromWhatTheySay() {
        assertThat(attendance.hear("first", session, Set.of("a", "b"))).isTrue();
        assertThat(attendance.hear("second", session, Set.of("b", "c"))).isTrue();
        attendance.hear("second", other, Set.of("d"));

        assertThat(attendance.players(session)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void isNoNewsWhenItIsSaidAgain() {
        attendance.hear("first", session, Set.of("a"));

        assertThat(attendance.hear("first", session, Set.of("a"))).isFalse();
        assertThat(attendance.hear("first", session, Set.of())).isTrue();
        assertThat(attendance.hear("first", session, Set.of())).isFalse();
        assertThat(attendance.players(session)).isEmpty();
    }

    @Test
    void isForgottenWhenTheirNodeIsSilent() {
        attendance.hear("first", session, Set.of("a"));
        attendance.hear("second", other, Set.of("b"));
        now += 5_000;
        attendance.hear("second", other, Set.of("b"));
        now += 5_000;

        assertThat(attendance.forget()).containsExactly(session);
        assertThat(attendance.players(session)).isEmpty();
        assertThat(attendance.players(other)).containsExactly("b");
    }

    @Test
    void isReadAsItWasWritten() {
        var players = Map.of(session, Set.of("a", "b"), other, Set.<String>of());

        assertThat(RollCall.read(RollCall.write(players))).isEqualTo(players);
        assertThat(RollCall.read("nonsense of a newer node\n\n" + session + " a"))
                .isEqualTo(Map.of(session, Set.of("a")));
    }
}
