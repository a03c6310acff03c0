package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.scenarios.Limits;
import escape.server.settings.Settings;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

class TheReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern PATH = Pattern.compile("`((?:backend|frontend-templates|migrations)[\\w./-]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\| ([^|]*) \\|");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ESCAPE_\\w+)");
    private static final String OF_THE_BUILD = "escape.engine-version";
    private static final Map<String, String> SAID_IN_WORDS = Map.of(
            "escape.facilitator-secret", "new at each start",
            "escape.operator-secret", "none",
            "escape.public-address", "the facilitator's own");
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
    void namesEverySettingOfTheServerWithItsDefault() throws IOException {
        Map<String, String> told = tableOfSettings(Files.readString(ROOT.resolve("README.md")));

        assertThat(settings("escape", Settings.class))
                .hasSizeGreaterThan(60)
                .allSatisfy((name, standard) ->
                        assertThat(told).containsEntry(name, SAID_IN_WORDS.getOrDefault(name, standard)));
        assertThat(settings("escape.scenario-limits", Limits.class))
                .hasSameSizeAs(Limits.class.getRecordComponents())
                .allSatisfy((name, standard) -> assertThat(told).containsEntry(name, standard));
    }

    @Test
    void namesSettingsOfSpringAsTheServerSetsThem() throws IOException {
        Map<String, String> told = tableOfSettings(Files.readString(ROOT.resolve("README.md")));
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(file);
        }

        assertThat(told.keySet().stream()
                        .filter(name -> name.startsWith("server.") || name.startsWith("spring."))
                        .filter(name -> shipped.containsKey(name)))
                .contains("spring.servlet.multipart.max-file-size", "spring.servlet.multipart.max-request-size")
                .allSatisfy(name -> assertThat(told).containsEntry(name, shipped.getProperty(name)));
    }

    @Test
    void namesEveryVariableThatTheComposeFilesRead() throws IOException {
        Map<String, String> told = tableOfSettings(Files.readString(ROOT.resolve("README.md")));
        String files = Files.readString(ROOT.resolve("docker-compose.yml"))
                + Files.readString(ROOT.resolve("backend/server/deploy/https.yml"));

        assertThat(VARIABLE.matcher(files).results().map(variable -> variable.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(told).containsKey(name));
    }

    /** By their full names. A row may name several of one group: the first in full, the others from the point on. */
    private static Map<String, String> tableOfSettings(String readme) {
        Map<String, String> told = new HashMap<>();
        for (MatchResult row : ROW.matcher(readme).results().toList()) {
            String[] names = row.group(1).replace("`", "").split(", ");
            String[] defaults = row.group(2).replaceAll(" \\([^)]*\\)|`", "").split(", ");
            if (names.length == defaults.length) {
                String group = names[0].replaceAll("\\.[^.]*$", "");
                for (int i = 0; i < names.length; i++) {
                    told.put(names[i].startsWith(".") ? group + names[i] : names[i], defaults[i]);
                }
            }
        }
        return told;
    }

    private static Map<String, String> settings(String group, Class<?> type) {
        Map<String, String> settings = new HashMap<>();
        for (Parameter setting : type.getDeclaredConstructors()[0].getParameters()) {
            String name =
                    group + "." + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            DefaultValue standard = setting.getAnnotation(DefaultValue.class);
            if (setting.getType().getPackage() == Settings.class.getPackage()) {
                settings.putAll(settings(name, setting.getType()));
            } else if (standard != null && standard.value().length > 0 && !OF_THE_BUILD.equals(name)) {
                settings.put(name, standard.value()[0]);
            }
        }
        return settings;
    }
}
