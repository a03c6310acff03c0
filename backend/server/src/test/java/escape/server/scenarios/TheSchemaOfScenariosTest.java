package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class TheSchemaOfScenariosTest {
    private static final Path BUNDLED = Path.of("src/main/resources/scenario.schema.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void isThatOfTheRecords() throws IOException {
        String made = JSON.writeValueAsString(ScenarioSchema.make()) + "\n";
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(BUNDLED, made);
        }
        assertThat(Files.readString(BUNDLED)).isEqualTo(made);
    }

    @TestFactory
    Stream<DynamicTest> allowsEveryBundledScenario() {
        return ScenarioFiles.bundled().texts().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(complaints(file.getValue())).isEmpty()));
    }

    @Test
    void allowsTheSampleAndNoMistakeOfForm() throws IOException {
        assertThat(complaints(Sample.whole().text())).isEmpty();
        for (Sample broken : new Sample[] {
            Sample.whole().with("titel: The sample", "title: The sample"),
            Sample.whole().with("weekday: soon", "weekday: 7"),
            Sample.whole().with("accent: [green]", "accent: green"),
            Sample.whole().with("kind: raport", "kind: report"),
            Sample.whole().with("- travle: {", "- travel: {"),
            Sample.whole().with("- probe: {}", "- probe: {by: ann}")
        }) {
            assertThat(complaints(broken.text())).isNotEmpty();
        }
    }

    private static java.util.Collection<?> complaints(String yaml) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(BUNDLED));
        return schema.validate(JSON.writeValueAsString(read), InputFormat.JSON);
    }
}
