package escape.server.scaleout;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ANudgeTest {
    private final SessionId one = new SessionId(UUID.randomUUID());
    private final SessionId other = new SessionId(UUID.randomUUID());

    @Test
    void tellsHowFarEachSessionHasCome() {
        assertThat(Nudge.read(Nudge.write(Map.of(one, 7L, other, 900L))))
                .containsExactlyInAnyOrder(new Nudge(one, 7), new Nudge(other, 900));
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() {
        var told = "from a newer node\n" + one + " 7\n" + other + " 9999999999999999999999\n\nnonsense 7\n" + other;

        assertThat(Nudge.read(told)).containsExactly(new Nudge(one, 7));
    }
}
