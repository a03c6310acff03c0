package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Samples;
import escape.server.story.Bystanders;
import escape.server.story.StoryPath;
import escape.server.story.Table;
import escape.simulation.Event;
import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Section;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What SECTIONS.md promises, against frames as they are written. */
class TheSectionsDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SectionsDocument document;
    private final Set<String> used = new HashSet<>();

    TheSectionsDocumentTest() throws IOException {
        document = SectionsDocument.read();
    }

    static Stream<Class<? extends Section>> sections() {
        return leaves(Section.class);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void namesEveryFieldAsItIsSent(Class<? extends Section> kind) {
        var section = Samples.full(kind);
        assertThat(document.readers()).as("sections of the document").containsKey(section.name());
        check(section.name(), written(section), false);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void saysWhatMayBeNull(Class<? extends Section> kind) {
        var section = Samples.sparse(kind);
        check(section.name(), written(section), true);
    }

    @Test
    void namesNothingThatThereIsNot() {
        var names = sections().map(kind -> Samples.full(kind)).toList();
        names.forEach(section -> check(section.name(), written(section), false));

        assertThat(document.readers().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(Section::name).toList());
        assertThat(used).isEqualTo(document.fields().keySet());
    }

    @Test
    void saysWhoGetsWhat() {
        var told = StoryPath.told(new Table(StoryPath.SEED));
        var scenario = told.simulation().scenario();
        var seen = new TreeMap<String, Set<String>>();
        var state = told.start();
        note(scenario, state, seen);
        for (var event : told.log()) {
            state = told.simulation().evolve(state, event);
            if (event instanceof Event.BeatReached || event instanceof Event.Ended) {
                note(scenario, state, seen);
            }
        }

        assertThat(seen).isEqualTo(document.readers());
    }

    private static void note(Scenario scenario, State state, Map<String, Set<String>> seen) {
        Stream.concat(Bystanders.of(scenario).stream(), Stream.of(Viewer.FACILITATOR))
                .forEach(viewer -> Views.of(scenario, state, viewer)
                        .sections()
                        .forEach(section -> seen.computeIfAbsent(section.name(), name -> new TreeSet<>())
                                .add(place(viewer))));
    }

    private static String place(Viewer viewer) {
        return switch (viewer) {
            case Viewer.InRole ignored -> "desk";
            case Viewer.Stage() -> "stage";
            case Viewer.Facilitator() -> "control";
        };
    }

    /** The record's fields are those of its table, in number and kind, and so on for the records in it. */
    private void check(String name, JsonNode record, boolean sparse) {
        used.add(name);
        var fields = document.fields().getOrDefault(name, Map.of());
        assertThat(record.propertyNames()).as(name).containsExactlyElementsOf(fields.keySet());
        fields.forEach((field, type) -> {
            var value = record.path(field);
            var where = name + "." + field;
            assertThat(value.isNull()).as(where + " is null").isEqualTo(sparse && type.endsWith("?"));
            if (!value.isNull()) {
                value(where, type.replace("?", ""), value, sparse);
            }
        });
    }

    private void value(String where, String type, JsonNode value, boolean sparse) {
        switch (type) {
            case "string" -> assertThat(value.isString()).as(where).isTrue();
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "number" -> assertThat(value.isFloatingPointNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> {
                if (type.startsWith("[")) {
                    assertThat(value.isArray()).as(where).isTrue();
                    value.forEach(one -> value(where, type.substring(1, type.length() - 1), one, sparse));
                } else {
                    assertThat(value.isObject()).as(where).isTrue();
                    check(type, value, sparse);
                }
            }
        }
    }

    private static JsonNode written(Section section) {
        var frame = new JsonFrames().write(new FromServer.Whole(1, new View(Viewer.STAGE, List.of(section))));
        return JSON.readTree(frame).path("sections").path(section.name());
    }

    private static Stream<Class<? extends Section>> leaves(Class<? extends Section> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(kind -> leaves(kind.asSubclass(Section.class)))
                : Stream.of(family);
    }
}
