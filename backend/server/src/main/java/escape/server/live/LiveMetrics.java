package escape.server.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/** Who is connected, and whom the server has let go of. */
final class LiveMetrics {
    private LiveMetrics() {}

    static void register(MeterRegistry registry, Rooms rooms, Caretaker caretaker) {
        Gauge.builder("escape.live.sockets", rooms, LiveMetrics::sockets)
                .description("Open sockets")
                .register(registry);
        Gauge.builder("escape.seats.online", rooms, LiveMetrics::seats)
                .description("Players with at least one open socket")
                .register(registry);
        FunctionCounter.builder("escape.live.dropped", caretaker, Caretaker::stalled)
                .tag("reason", "slow")
                .description("Sockets that were cut")
                .register(registry);
        FunctionCounter.builder("escape.live.dropped", caretaker, Caretaker::silenced)
                .tag("reason", "silent")
                .description("Sockets that were cut")
                .register(registry);
    }

    private static double sockets(Rooms rooms) {
        return rooms.all().stream().mapToLong(room -> room.lines().size()).sum();
    }

    private static double seats(Rooms rooms) {
        return rooms.all().stream()
                .mapToLong(room -> room.lines().stream()
                        .map(line -> line.guest().player())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count())
                .sum();
    }
}
