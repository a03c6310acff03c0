package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheTopLevelTest {

    private static final Set<String> AGREED = Set.of(
            "backend",
            "frontend-templates",
            "migrations",
            "docker-compose.yml",
            "pom.xml",
            "README.md",
            "LICENSE",
            "CONTRIBUTING.md",
            "CHANGELOG.md");

    /** Made by building and running, or an operator's own, and ignored by Git. */
    private static final Set<String> MADE_HERE = Set.of("target", "data", "escape.env");

    @Test
    void holdsWhatWasAgreedAndNothingElse() throws IOException {
        try (var entries = Files.list(root())) {
            var names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !MADE_HERE.contains(name))
                    .collect(Collectors.toSet());
            assertThat(names).containsExactlyInAnyOrderElementsOf(AGREED);
        }
    }

    /** Surefire runs the tests in the module's folder, an editor perhaps at the root. */
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("migrations")))
                .findFirst()
                .orElseThrow();
    }
}
