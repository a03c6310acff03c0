package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheCatalogueOfScenariosTest {
    private static final String SAMPLE = Sample.whole().text();
    private static final String RENAMED = SAMPLE.replace("title: The sample", "title: Another");

    @TempDir
    private Path folder;

    @Test
    void givesAScenarioByItsIdAndByItsContent() {
        Scenarios scenarios = catalogue(files("sample.yaml", SAMPLE));
        Scenarios.Edition edition = scenarios.find("sample").orElseThrow();
        assertThat(edition.scenario().title()).isEqualTo("The sample");
        assertThat(scenarios.byHash(edition.contentHash())).contains(edition);
        assertThat(scenarios.source(edition.contentHash())).contains(SAMPLE);
        assertThat(scenarios.all()).containsExactly(edition);
        assertThat(scenarios.problems()).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysWhy() {
        Scenarios scenarios = catalogue(files("sample.yaml", SAMPLE), files("other.yaml", "id: other"));
        assertThat(scenarios.find("other")).isEmpty();
        assertThat(scenarios.find("sample")).isPresent();
        assertThat(scenarios.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals("other.yaml"));
    }

    @Test
    void letsTheFolderReplaceABundledScenario() {
        Scenarios scenarios = catalogue(files("sample.yaml", SAMPLE), files("mine.yaml", RENAMED));
        assertThat(scenarios.find("sample").orElseThrow().scenario().title()).isEqualTo("Another");
        assertThat(scenarios.problems()).isEmpty();
    }

    @Test
    void refusesTwoOfOneIdInAFolder() {
        SequencedMap<String, String> both = new LinkedHashMap<>();
        both.put("a.yaml", SAMPLE);
        both.put("b.yaml", RENAMED);
        Scenarios scenarios = catalogue(new ScenarioFiles(both, List.of()));
        assertThat(scenarios.find("sample").orElseThrow().scenario().title()).isEqualTo("The sample");
        assertThat(scenarios.problems())
                .extracting(Problem::message)
                .containsExactly("a.yaml already is the scenario `sample`");
    }

    @Test
    void parsesTheStoredTextOfAnOldSessionOnce() {
        Scenarios scenarios = catalogue(files("sample.yaml", SAMPLE));
        Reading.Read old = (Reading.Read) scenarios.parse(RENAMED);
        assertThat(old.scenario().title()).isEqualTo("Another");
        assertThat(((Reading.Read) scenarios.parse(RENAMED)).scenario()).isSameAs(old.scenario());
        assertThat(scenarios.byHash(old.contentHash()).orElseThrow().source()).isEqualTo(RENAMED);
        assertThat(((Reading.Read) scenarios.parse(SAMPLE)).scenario())
                .isSameAs(scenarios.find("sample").orElseThrow().scenario());
    }

    @Test
    void readsTheYamlFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), SAMPLE);
        Files.writeString(folder.resolve("notes.txt"), "no scenario");
        Files.write(folder.resolve("a.yaml"), "title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        ScenarioFiles files = ScenarioFiles.in(folder, Limits.STANDARD);
        assertThat(files.texts().keySet()).containsExactly("b.yaml");
        assertThat(files.unreadable())
                .extracting(Problem::file, Problem::message)
                .containsExactly(tuple("a.yaml", "the file is not in UTF-8"));
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        assertThat(ScenarioFiles.in(folder.resolve("none"), Limits.STANDARD).unreadable())
                .extracting(Problem::message)
                .containsExactly("there is no such folder");
    }

    private static Scenarios catalogue(ScenarioFiles... files) {
        return new Scenarios(Sample.READER, 4, List.of(files));
    }

    private static ScenarioFiles files(String name, String text) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put(name, text);
        return new ScenarioFiles(texts, List.of());
    }
}
