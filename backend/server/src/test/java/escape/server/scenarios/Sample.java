package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The small scenario of these tests, whole or with something else in a place. */
record Sample(String text) {
    static final DayName DAY_NAME = (weekday, day, language) -> weekday + ", day " + day;
    static final Wording WORDING = new Wording(Locale.ENGLISH, 7, DAY_NAME);
    static final ScenarioReader READER = new ScenarioReader(Limits.STANDARD, DAY_NAME);

    static Sample whole() {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.yaml"))) {
            return new Sample(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sample with(String instead, String of) {
        assertThat(text.split(Pattern.quote(of), -1)).as("places of %s", of).hasSize(2);
        return new Sample(text.replace(of, instead));
    }

    Reading reading() {
        return READER.read("sample.yaml", text);
    }

    Scenario scenario() {
        return switch (reading()) {
            case Reading.Read read -> read.scenario();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    List<Problem> problems() {
        return switch (reading()) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable unreadable -> unreadable.problems();
        };
    }

    /** Line and column, from 1, of something that stands in the text once. */
    String placeOf(String part) {
        int index = text.indexOf(part);
        assertThat(index).as("place of %s", part).isNotNegative();
        String before = text.substring(0, index);
        return before.lines().count() + (before.endsWith("\n") ? 1 : 0) + ":" + (index - before.lastIndexOf('\n'));
    }
}
