package escape.server.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What goes out over this node's sockets. Frames are many, so each meter is looked up once. */
final class Traffic {
    private final Timer push;
    private final Counter resyncs;
    private final Map<Format, Sent> sent = new EnumMap<>(Format.class);

    private record Sent(Counter frames, Counter bytes) {}

    Traffic(MeterRegistry registry) {
        push = Timer.builder("escape.push")
                .description(
                        "From a version's being known at this node until a socket has taken the frame that tells it")
                .register(registry);
        resyncs = Counter.builder("escape.live.resyncs")
                .description("Times that a client asked for the whole because a frame did not fit what it had")
                .register(registry);
        for (var format : Format.values()) {
            sent.put(format, sent(registry, format));
        }
    }

    private static Sent sent(MeterRegistry registry, Format format) {
        var name = format.name().toLowerCase(Locale.ROOT);
        return new Sent(
                Counter.builder("escape.live.frames")
                        .tag("format", name)
                        .description("Frames that sockets have taken")
                        .register(registry),
                Counter.builder("escape.live.sent")
                        .tag("format", name)
                        .baseUnit("bytes")
                        .description("What these frames hold, before a socket packs them")
                        .register(registry));
    }

    void sent(Format format, int bytes) {
        var counted = Objects.requireNonNull(sent.get(format));
        counted.frames().increment();
        counted.bytes().increment(bytes);
    }

    /** @param since {@link System#nanoTime()} at which the oldest version was known that the frame tells */
    void pushed(long since) {
        push.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    void resynced() {
        resyncs.increment();
    }
}
