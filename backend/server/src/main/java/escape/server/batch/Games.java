package escape.server.batch;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Reading;
import escape.server.scenarios.ScenarioReader;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** What the programs share: where a scenario comes from, and a bar that moves. */
final class Games {
    private Games() {}

    /** @param name of a bundled scenario, or a file */
    static Reading read(String name) throws IOException {
        return reader().read(name, bytes(name));
    }

    static ScenarioReader reader() {
        return new ScenarioReader(Limits.STANDARD, (weekday, day, language) -> weekday + ", day " + day);
    }

    /** Null where it cannot be read; why is said. */
    static @Nullable Scenario scenario(String name, PrintWriter err) throws IOException {
        return switch (read(name)) {
            case Reading.Read read -> read.scenario();
            case Reading.Unreadable unreadable -> {
                unreadable.problems().forEach(err::println);
                yield null;
            }
        };
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        if (name.endsWith(".yaml")) {
            try (InputStream in = Files.newInputStream(Path.of(name))) {
                return in.readNBytes((int) ScenarioReader.mostBytes(Limits.STANDARD) + 1);
            }
        }
        try (InputStream in = Games.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
            if (in == null) {
                throw new IOException("There is no scenario named " + name + "; name a file that ends in .yaml");
            }
            return in.readAllBytes();
        }
    }

    static List<Run> play(Batch batch) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(batch.players())
                .setInitialMax(batch.runs())
                .setUpdateIntervalMillis(500)
                .build()) {
            return batch.play(bar::step);
        }
    }
}
