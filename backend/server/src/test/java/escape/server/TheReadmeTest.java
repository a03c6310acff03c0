package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern PATH = Pattern.compile("`((?:backend|frontend-templates|migrations)[\\w./-]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    (\\S.*)$");

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> paths = Stream.concat(
                        PATH.matcher(readme).results(), LINK.matcher(readme).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(paths)
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @Test
    void hasOneCommandThatStartsAndOneThatChecksAndTheSecondIsWhatTheBuildServerRuns() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(COMMAND.matcher(readme).results().map(match -> match.group(1)))
                .containsExactly("mvn spring-boot:run", "mvn verify");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).containsPattern("mvn .*verify");
    }

    @Test
    void namesEverySettingOfTheServer() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Path settings = ROOT.resolve("backend/server/src/main/java/escape/server/settings/Settings.java");
        List<String> names = Pattern.compile("@DefaultValue\\(\"[^\"]*\"\\) \\w+ (\\w+)")
                .matcher(Files.readString(settings))
                .results()
                .map(match -> match.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("engine-version"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(readme).contains(name + "`"));
    }
}
