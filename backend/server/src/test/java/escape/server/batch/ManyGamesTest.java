package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import escape.simulation.scenario.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The programs in the jar, as somebody at a command line meets them. */
class ManyGamesTest {
    private static final String REACHABLE = """
              - id: month
                text: It is over within a month
                players: thorough
                measure:
                  figure: {at: {}, value: day, max: 31}
                part: 1
            """;

    private static final String UNREACHABLE = """
              - id: year
                text: It lasts a year
                players: thorough
                measure:
                  figure: {at: {}, value: day, min: 365}
                part: 0.5
            """;

    @TempDir
    private Path folder;

    @Test
    void areTheSameOnOneThreadAndOnTwo() throws IOException {
        simulated("one", "1");
        simulated("two", "2");

        for (String file : List.of("report.html", "runs.csv", "days.csv")) {
            assertThat(Files.readAllBytes(folder.resolve("one").resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(folder.resolve("two").resolve(file)));
        }
        assertThat(Files.readAllLines(folder.resolve("one/runs.csv")))
                .hasSize(5)
                .element(0)
                .asString()
                .startsWith("seed,ending,last_day,B1");
    }

    @Test
    void areHeldAgainstEveryTargetThatNamesTheirPlayers() {
        var scenario = Bundled.scenario("futureai");
        var runs = new Batch(scenario, "story_faithful", 2, 7, 1).play(() -> {});

        var judgements = Judgement.of(scenario, Map.of("story_faithful", runs));

        assertThat(judgements)
                .extracting(Judgement::target)
                .contains("over_capacity")
                .containsExactlyElementsOf(scenario.targets().stream()
                        .filter(target -> target.players().equals("story_faithful"))
                        .map(Target::id)
                        .toList());
        assertThat(judgements)
                .filteredOn(one -> one.target().equals("over_capacity"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.met()).isTrue();
                    assertThat(one.found()).startsWith("100.0% (2 of 2, 95% interval 34.2% to 100.0%)");
                });
        assertThat(runs)
                .allSatisfy(run -> assertThat(List.copyOf(run.beats().values()))
                        .as("days of the beats, in the order in which they happened")
                        .hasSizeGreaterThan(20)
                        .isSorted());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void failWhereATargetIsMissed(CapturedOutput output) throws IOException {
        assertThat(calibrated(REACHABLE, UNREACHABLE)).hasValue(1);

        assertThat(output.getOut().lines())
                .contains("met    It is over within a month", "MISSED It lasts a year", "2 targets, 1 met, 1 missed")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("       year: wanted >= 50.0% of runs,"
                                + " found 0.0% (0 of 2, 95% interval 0.0% to 65.8%); median "));
    }

    @Test
    void doNotFailWhereEveryTargetIsMetAndThereIsOne() throws IOException {
        assertThat(calibrated(REACHABLE)).hasValue(0);
        assertThat(calibrated()).hasValue(1);
    }

    private OptionalInt calibrated(String... targets) throws IOException {
        Path file = folder.resolve("aims.yaml");
        String text = Games.text("tutorial");
        String aims = targets.length == 0 ? " []\n" : "\n" + String.join("", targets);
        Files.writeString(file, text.substring(0, text.indexOf("\ntargets:")) + "\ntargets:" + aims);
        return Programs.run("calibrate", "--scenario", file.toString(), "--runs", "2", "--random-runs", "1");
    }

    @Test
    void areRefusedForAPlayerThatThereIsNot() {
        assertThat(Programs.run("simulate", "--players", "nobody", "--runs", "1", "--report", folder.toString()))
                .hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void areNotPlayedOfAFileWithMistakes() throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, "id: broken\nformat: 1\nroles: nobody\n");

        assertThat(Programs.run("validate", file.toString())).hasValue(1);
        assertThat(Programs.run("validate", "--games", "0", "futureai")).hasValue(0);
    }

    @Test
    void sayWhatNobodyReaches() throws IOException {
        Path file = folder.resolve("dead_end.yaml");
        String text = Games.text("futureai");
        int beat = text.indexOf("      reached:", text.indexOf("- id: B2\n"));
        int end = text.indexOf("\n", beat);
        Files.writeString(file, text.substring(0, beat) + "      reached: day < 0" + text.substring(end));

        Trial trial = Trial.of(
                java.util.Objects.requireNonNull(Games.scenario(file.toString(), new java.io.PrintWriter(System.err))),
                1,
                java.time.Duration.ofMinutes(1));

        assertThat(trial.unreached(new escape.server.scenarios.Places(
                        "dead_end.yaml", Files.readString(file), escape.server.scenarios.Limits.STANDARD)))
                .anySatisfy(warning -> assertThat(warning.toString())
                        .contains("dead_end.yaml:" + lineOf(text, "- id: B2\n") + ":7: story.beats[B2]")
                        .contains("nobody reached this beat in"));
        assertThat(Programs.run("validate", "--games", "1", "--seconds", "1", "--strict", file.toString()))
                .hasValue(1);
    }

    private static long lineOf(String text, String part) {
        return text.substring(0, text.indexOf(part)).lines().count();
    }

    @Test
    void leaveTheServerAlone() {
        assertThat(Programs.run()).isEmpty();
        assertThat(Programs.run("--server.port=0")).isEmpty();
        assertThat(Programs.run("--help")).hasValue(0);
    }

    private void simulated(String name, String threads) {
        assertThat(Programs.run(
                        "simulate",
                        "--players",
                        "random",
                        "--runs",
                        "4",
                        "--threads",
                        threads,
                        "--report",
                        folder.resolve(name).toString()))
                .hasValue(0);
    }
}
