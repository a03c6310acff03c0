package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, companies and products stand in the scenarios' files: the rules and the pages serve every story. */
class NothingOfAStoryIsInTheEngineTest {
    private static final List<String> SCENARIOS = List.of("futureai", "tutorial");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]+( \\p{Lu}[\\p{L}'-]+)*");

    /** A product may be called so, and so may its kind. */
    private static final Set<String> WORDS_OF_EVERY_STORY = Set.of("Assistant", "Customers");

    @ParameterizedTest
    @ValueSource(strings = {"backend/simulation/src/main", "frontend-templates/src/main"})
    void namesNobodyAndNothingOfAnyScenario(String folder) throws IOException {
        Pattern names = names();
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            assertThat(files.filter(Files::isRegularFile).flatMap(file -> namedIn(file, names)))
                    .isEmpty();
        }
    }

    @Test
    void looksForThePeopleTheCompaniesAndTheProducts() {
        assertThat(names().pattern())
                .contains(
                        "Alexander", "Valcourt", "FutureAI", "Vantorra", "Torra 3", "Pippa", "Quillimore", "Dogear 3");
    }

    private static Stream<String> namedIn(Path file, Pattern names) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> names.matcher(line).find())
                    .map(line -> root().relativize(file) + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern names() {
        Set<String> names = new TreeSet<>();
        for (String id : SCENARIOS) {
            Scenario scenario = Bundled.scenario(id);
            things(scenario.world()).forEach(names::add);
            people(scenario)
                    .filter(name -> NAME.matcher(name).matches())
                    .flatMap(name -> Arrays.stream(name.split(" ")))
                    .forEach(names::add);
        }
        names.removeAll(WORDS_OF_EVERY_STORY);
        return Pattern.compile(
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")),
                Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> people(Scenario scenario) {
        Cast cast = scenario.cast();
        return Stream.of(
                        scenario.roles().stream().map(Role::name),
                        cast.staff().stream().map(Cast.StaffMember::name),
                        cast.characters().stream().map(Cast.Figurehead::name))
                .flatMap(names -> names);
    }

    private static Stream<String> things(World world) {
        return Stream.concat(
                Stream.concat(Stream.of(world.company()), world.competitors().stream())
                        .flatMap(firm -> Stream.of(firm.id(), firm.name(), firm.product())),
                world.models().stream().map(World.AiModel::name));
    }

    /** Surefire runs the tests in the module's folder, an editor perhaps at the root. */
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("migrations")))
                .findFirst()
                .orElseThrow();
    }
}
