package escape.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyCommandsTest {
    private static final int MANY = 20_000;

    private final Acknowledged acknowledged = new Acknowledged();

    @Test
    void areEachAnsweredAgainAsTheFirstTime() {
        var random = new Random(1);
        Map<CommandKey, Outcome.Acknowledged> plain = new HashMap<>();
        var version = 0L;
        for (var number = 0; number < MANY; number++) {
            var key = key(number);
            var first = version + 1;
            for (var events = 1 + random.nextInt(4); events > 0; events--) {
                version++;
                acknowledged.add(key, version, version);
            }
            plain.put(key, new Outcome.Acknowledged(version, first));
        }

        assertThat(plain)
                .hasSize(MANY)
                .allSatisfy((key, outcome) -> assertThat(acknowledged.find(key)).isEqualTo(outcome));
        assertThat(acknowledged.size()).isEqualTo(MANY);
    }

    @Test
    void areNotTakenForOthersThatHaveNotCome() {
        for (var number = 0; number < MANY; number++) {
            acknowledged.add(key(number), number + 1, number + 1);
        }

        for (var number = MANY; number < 2 * MANY; number++) {
            assertThat(acknowledged.find(key(number))).isNull();
        }
    }

    @Test
    void takeNoMoreThan128BytesEach() {
        for (var number = 0; number < MANY; number++) {
            acknowledged.add(key(number), number + 1, number + 1);
        }

        assertThat(acknowledged.bytes()).isLessThanOrEqualTo(128 * MANY);
    }

    private static CommandKey key(int number) {
        return new CommandKey("player/key " + number + "/aabbccddeeff");
    }
}
