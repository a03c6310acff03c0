package escape.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TheChangelogTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__\\w+\\.sql");

    /** Whoever restarts one node after the other looks there. */
    @Test
    void saysOfTheNewestSchemaWhetherNodesOfTwoReleasesMayShareIt() throws IOException {
        var changelog = Files.readString(ROOT.resolve("CHANGELOG.md"));
        var schema = changelog.split("\n### Schema\n", 2)[1].split("\n##", 2)[0];

        assertThat(schema).contains("Schema version " + newest() + ".").contains("share");
    }

    private static int newest() throws IOException {
        try (var migrations = Files.list(ROOT.resolve("migrations/src/main/resources/db/migration"))) {
            return migrations
                    .map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        }
    }
}
