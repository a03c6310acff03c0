package escape.server.drill;

import escape.server.servers.NodeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes, and the lines from each to the servers that they share. */
final class Site implements AutoCloseable {
    /** @param database line to it, null where the node keeps its own */
    record Place(
            NodeProcess node,
            @Nullable Relay database,
            @Nullable Relay broker) {
        Stream<Relay> lines() {
            return Stream.of(database, broker).flatMap(Stream::ofNullable);
        }
    }

    static final String SECRET = "a-secret-for-tests-only";

    private final Plan plan;
    private final List<Place> places = new ArrayList<>();

    Site(Plan plan) {
        this.plan = plan;
        for (var number = 1; number <= (plan.database() == null ? 1 : 2); number++) {
            places.add(place(number));
        }
        places.forEach(place -> place.node().awaitReady());
    }

    List<Place> places() {
        return places;
    }

    List<Integer> ports() {
        return places.stream().map(place -> place.node().port()).toList();
    }

    /** Where the log is to be read, beside the nodes or once they are gone. */
    String log() {
        var shared = plan.database();
        return shared == null ? ownUrl() : shared;
    }

    @Override
    public void close() {
        places.forEach(place -> {
            place.node().close();
            place.lines().forEach(Relay::close);
        });
    }

    private String ownUrl() {
        var url = plan.url();
        return url == null ? "jdbc:h2:file:" + ownFile() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;PAGE_SIZE=4096" : url;
    }

    private String ownFile() {
        return plan.folder().resolve("escape").toAbsolutePath().toString();
    }

    private Place place(int number) {
        var settings = new ArrayList<>(List.of(
                "--escape.facilitator-secret=" + SECRET,
                "--escape.rates.commands=10000000",
                "--escape.live.frames-per-second=1000",
                "--logging.level.org.springframework.amqp=error"));
        var database = plan.database();
        var broker = plan.broker();
        if (database == null || broker == null) {
            settings.add("--escape.data=" + ownFile());
            settings.add("--spring.datasource.url=" + ownUrl());
            return new Place(start(number, settings), null, null);
        }
        var toDatabase = relay(database.substring("jdbc:".length()), 5432);
        var toBroker = relay(broker, 5672);
        settings.addAll(List.of(
                "--spring.profiles.active=cluster",
                "--spring.datasource.url=" + through(toDatabase, database),
                "--spring.datasource.username=",
                "--spring.rabbitmq.addresses=" + through(toBroker, broker)));
        return new Place(start(number, settings), toDatabase, toBroker);
    }

    private NodeProcess start(int number, List<String> settings) {
        return new NodeProcess(plan.folder().resolve("node-" + number + ".log"), plan.main(), settings);
    }

    private static Relay relay(String address, int usual) {
        var target = URI.create(address);
        return new Relay(target.getHost(), target.getPort() < 0 ? usual : target.getPort());
    }

    private static String through(Relay relay, String address) {
        return address.replaceFirst("(//(?:[^@/]*@)?)[^/?]+", "$1localhost:" + relay.port());
    }

    /** Runs a command of the plan to its end. */
    void run(String command) {
        try {
            var done = new ProcessBuilder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            plan.folder().resolve("commands.log").toFile()))
                    .start();
            if (done.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + done.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
