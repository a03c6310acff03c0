package escape.server.eventlog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.eventlog.EventTypes.EventType;
import escape.simulation.Actor;
import escape.simulation.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is once in a log can be read for ever. Each event type has its approved form under
 * {@code src/test/resources/approved/events}; {@code -Dapproved.write=true} writes those that are missing.
 */
class AnOldLogTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved/events");
    private final EventCodec codec = new EventCodec();

    static Stream<EventType> types() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAsItWasWritten(EventType type) throws IOException {
        var written = codec.write(Samples.full(type.event()));
        var approved = APPROVED.resolve(type.name() + "." + type.schema() + ".json");
        if (Boolean.getBoolean("approved.write") && Files.notExists(approved)) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, written.body() + "\n");
        }

        assertThat(approved).as("approved form of " + type.name()).exists();
        assertThat(written.body() + "\n").isEqualTo(Files.readString(approved));
        assertThat(codec.read(new EventCodec.Written(type.name(), type.schema(), Files.readString(approved))))
                .isEqualTo(Samples.full(type.event()));
    }

    /** Whatever was approved once is read, with nothing in the place of what it did not have. */
    @ParameterizedTest
    @MethodSource("types")
    void readsEveryFormThatItEverHad(EventType type) throws IOException {
        for (var schema = 1; schema < type.schema(); schema++) {
            var body = Files.readString(APPROVED.resolve(type.name() + "." + schema + ".json"));
            var old = codec.read(new EventCodec.Written(type.name(), schema, body));
            assertThat(codec.write(old).body())
                    .contains(type.added().stream()
                            .map(name -> "\"" + name + "\":null")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsWhatWasLeftOpen(EventType type) {
        var sparse = Samples.sparse(type.event());

        assertThat(codec.read(codec.write(sparse))).isEqualTo(sparse);
    }

    @Test
    void hasANameForEveryEvent() {
        var named = EventTypes.ALL.stream().map(EventType::event).collect(toSet());
        var known = Arrays.stream(Event.class.getPermittedSubclasses()).collect(toSet());

        assertThat(named).hasSameSizeAs(EventTypes.ALL).isEqualTo(known);
        assertThat(EventTypes.ALL).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @Test
    void saysSoWhereATypeIsUnknown() {
        assertThatThrownBy(() -> codec.read(new EventCodec.Written("moon_landed", 1, "{}")))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("moon_landed");
        assertThatThrownBy(() -> codec.read(new EventCodec.Written("started", 2, "{}")))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("schema 2");
    }

    @Test
    void isNotReadHalf() {
        assertThatThrownBy(() -> codec.read(new EventCodec.Written("day_began", 1, "{}")))
                .hasMessageContaining("day");
        assertThatThrownBy(() -> codec.read(new EventCodec.Written("day_began", 1, "{\"day\":1,\"hour\":2}")))
                .hasMessageContaining("hour");
    }

    @ParameterizedTest
    @MethodSource("actors")
    void knowsWhoActed(Actor actor) {
        assertThat(Actors.read(Actors.write(actor))).isEqualTo(actor);
    }

    static Stream<Actor> actors() {
        return Stream.of(
                new Actor.Player("p-1", "engineer"),
                new Actor.Visitor("v-1"),
                new Actor.Facilitator(),
                new Actor.Clock());
    }
}
