package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TheBundledScenariosTest {

    @TestFactory
    Stream<DynamicTest> areReadWithoutAProblem() {
        ScenarioFiles bundled = ScenarioFiles.bundled();
        assertThat(bundled.texts()).containsKey("futureai.yaml");
        return bundled.texts().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(problems(file.getKey(), file.getValue()))
                                .isEmpty()));
    }

    private static List<Problem> problems(String file, String text) {
        return switch (Sample.READER.read(file, text)) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable unreadable -> unreadable.problems();
        };
    }
}
