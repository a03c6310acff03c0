package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in the jar, as somebody at a command line meets them. */
class ManyGamesTest {
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
    void areHeldAgainstTheTargetsOfTheScenario() {
        var scenario = Bundled.scenario("futureai");
        var runs = new Batch(scenario, "story_faithful", 2, 7, 1).play(() -> {});

        var judgements = Judgement.of(scenario, java.util.Map.of("story_faithful", runs));

        assertThat(judgements)
                .filteredOn(one -> one.target().equals("over_capacity"))
                .allMatch(Judgement::met);
        assertThat(judgements).noneMatch(one -> one.target().equals("careful_contain"));
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
