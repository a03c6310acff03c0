package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TheServersScenariosTest {
    @TempDir
    private Path folder;

    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(ScenarioWiring.class);

    @Test
    void areThoseThatItComesWith() {
        server.run(context -> {
            Scenarios scenarios = context.getBean(Scenarios.class);
            assertThat(scenarios.find("futureai")).isPresent();
            assertThat(scenarios.problems()).isEmpty();
        });
    }

    @Test
    void areAlsoThoseOfTheFolderThatTheSettingNames() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), Sample.whole().text());
        Files.writeString(folder.resolve("broken.yaml"), "id: [");
        server.withPropertyValues("escape.scenarios=" + folder).run(context -> {
            Scenarios scenarios = context.getBean(Scenarios.class);
            assertThat(scenarios.find("sample")).isPresent();
            assertThat(scenarios.problems()).extracting(Problem::file).containsOnly("broken.yaml");
        });
    }

    @Test
    void keepToTheLimitsOfItsSettings() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), Sample.whole().text());
        server.withPropertyValues("escape.scenarios=" + folder, "escape.scenario-limits.characters=100")
                .run(context -> assertThat(context.getBean(Scenarios.class).problems())
                        .extracting(Problem::message)
                        .contains("the file is too large"));
    }
}
