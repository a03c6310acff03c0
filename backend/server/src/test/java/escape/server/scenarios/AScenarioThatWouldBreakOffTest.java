package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could be read, but would stop the game in its middle, or make numbers without sense: it is said beforehand. */
class AScenarioThatWouldBreakOffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phrases: [the door is open, nobody asked] | phrases: [] | at least one phrase
            compete: {benchmarks: [hard],             | compete: {benchmarks: [], | at least one benchmark
            order: {servers: 10}                      | order: {servers: 3000000000} | wants 0 to 1000000
            patience: 5                               | patience: 2147483647 | wants 0 to 3650
            later: {inject: contest, days: 3}         | later: {inject: contest, days: 2147483647} | wants 0 to 3650
            leaderboard-days: 7                       | leaderboard-days: 2147483647 | wants 1 to 3650
            """)
    void isRefused(String of, String instead, String why) {
        assertThat(Sample.whole().with(instead, of).problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(why));
    }

    @Test
    void isRefusedWhereItsEffectsMeasureTooMuch() {
        String contest = "- compete: {benchmarks: [hard]";
        String measurements = "- measure: {benchmark: hard, model: first, to: [ann]}\n      ".repeat(12);
        Sample sample = Sample.whole().with("items: 100000", "items: 200").with(measurements + contest, contest);

        assertThat(sample.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "with this, all effects together measure more than 1000000 items, which takes too long");
    }

    @Test
    void isRefusedWhereADayHasTooMuchToMeasure() {
        String firms = IntStream.range(0, 10)
                .mapToObj(
                        "    - {id: more_%d, name: More, mark: M, product: Much, brand: 0, price: 18, stock: 80, shares: 40,"
                                        .concat(" share: 0, abilities: {coding: 0.2, writing: 0.3}, progress: 0.001}\n")
                                ::formatted)
                .collect(Collectors.joining());
        Sample sample = Sample.whole()
                .with("items: 100000", "items: 200")
                .with(firms + "  skills: [coding, writing]", "  skills: [coding, writing]");

        assertThat(sample.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the items of all benchmarks, each done by every company, are 1200000; at most 1000000 can"
                                + " be done in time");
    }
}
