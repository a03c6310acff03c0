package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.TinyStory;
import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The proxy's real configuration, before two real nodes. The last test takes one of them away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesBehindTheProxyTest {
    private static final int GUESSES = 4;

    private final Postgres database = Postgres.fresh();
    private final PlayedServer one = node();
    private final PlayedServer two = node();
    private final ProxyProcess proxy = proxy();

    private PlayedServer node() {
        return PlayedServer.on(
                database.url(),
                "--spring.profiles.active=cluster",
                "--spring.datasource.username=",
                "--spring.rabbitmq.addresses=" + RabbitMq.address(),
                "--server.forward-headers-strategy=native",
                "--escape.rates.wrong-codes=" + GUESSES);
    }

    private ProxyProcess proxy() {
        try {
            return new ProxyProcess(one.port(), two.port());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void isWell() {
        await().atMost(Duration.ofSeconds(20)).until(() -> status("/.proxy") == 200);
    }

    @AfterAll
    void stop() {
        proxy.close();
        one.close();
        two.close();
        database.close();
    }

    @Test
    @Order(1)
    void sendsASessionToOneNodeAndSessionsToBoth() {
        var used = new HashSet<String>();
        for (var session = 0; session < 16; session++) {
            var path = "/sessions/" + UUID.randomUUID() + "/desk";
            for (var time = 0; time < 3; time++) {
                assertThat(status(path)).isEqualTo(404);
            }
            await().until(() -> proxy.nodesFor(path).size() == 3);
            assertThat(Set.copyOf(proxy.nodesFor(path))).hasSize(1);
            used.addAll(proxy.nodesFor(path));
        }

        assertThat(used).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    @Order(2)
    void letsSocketsThroughToTheNodeOfTheirSession() {
        for (var table = 0; table < 4; table++) {
            var card = table();
            var joined = Program.join(proxy.port(), card.code(), "Wanda", "writer");
            try (var program = Program.connected(proxy.port(), joined);
                    var second = Program.connected(proxy.port(), joined)) {
                assertThat(TirelessWriter.send(program, "one")).isPositive();
                assertThat(TirelessWriter.send(second, "two")).isPositive();
                assertThat(List.of(lines(one, card), lines(two, card))).containsExactlyInAnyOrder(0, 2);
            }
        }
    }

    @Test
    @Order(3)
    void believesNobodyWhereTheyAreFrom() {
        var guesses = Stream.generate(UUID::randomUUID)
                .limit(2 * GUESSES + 4)
                .map(random -> guess("X-Forwarded-For", "192.0.2." + (random.hashCode() & 127)))
                .toList();

        assertThat(guesses).startsWith(404).endsWith(429);
        assertThat(new Visit(proxy.port(), "127.0.0.9").get("/api/join/WRONG2").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void keepsTheOperatorsPlacesFromPlayers() {
        assertThat(Stream.of("/actuator/health", "/actuator/prometheus", "/%61ctuator/health", "/actuator")
                        .map(this::status))
                .containsOnly(404);
        assertThat(new Visit(one.port()).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void writesNoJoinCodeIntoItsLog() {
        status("/join/SECRET?facilitator=secret");

        await().until(() -> !proxy.nodesFor("/join/-").isEmpty());
        assertThat(proxy.said()).noneMatch(line -> line.toUpperCase(Locale.ROOT).contains("SECRET"));
    }

    @Test
    @Order(5)
    void writesNoInvitationIntoItsLog() {
        status("/invitation/SECRET-word?secret=SECRET");

        await().until(() -> !proxy.nodesFor("/invitation/-").isEmpty());
        assertThat(proxy.said()).noneMatch(line -> line.toUpperCase(Locale.ROOT).contains("SECRET"));
    }

    @Test
    @Order(6)
    void sendsNobodyNewToANodeThatIsNotReadyAndLeavesItWhoIsThere() {
        var card = table();
        var joined = Program.join(proxy.port(), card.code(), "Wanda", "writer");
        try (var there = Program.connected(proxy.port(), joined)) {
            TirelessWriter.send(there, "one");
            var name = lines(one, card) == 1 ? "one" : "two";
            byName(name).isReady(false);
            await().atMost(Duration.ofSeconds(20)).until(() -> says("sessions/" + name + " is DOWN"));

            assertThat(TirelessWriter.send(there, "two")).isPositive();
            try (var here = Program.connected(proxy.port(), joined)) {
                TirelessWriter.send(here, "three");
                assertThat(lines(one, card)).isEqualTo(1);
                assertThat(lines(two, card)).isEqualTo(1);
            }
            byName(name).isReady(true);
            await().atMost(Duration.ofSeconds(20)).until(() -> says("sessions/" + name + " is UP"));
        }
    }

    @Test
    @Order(7)
    void bringsEverybodyToTheOtherNodeWhenOneIsGone() {
        var card = table();
        var joined = Program.join(proxy.port(), card.code(), "Wanda", "writer");
        try (var before = Program.connected(proxy.port(), joined)) {
            var version = TirelessWriter.send(before, "one");
            var gone = lines(one, card) == 1 ? "one" : "two";
            byName(gone).close();
            assertThat(before.closeCode()).isEqualTo(1012);

            try (var after = Program.connected(proxy.port(), joined)) {
                assertThat(TirelessWriter.send(after, "two")).isGreaterThan(version);
            }
            assertThat(lines(byName(gone.equals("one") ? "two" : "one"), card)).isLessThanOrEqualTo(1);
        }
    }

    private PlayedServer byName(String name) {
        return name.equals("one") ? one : two;
    }

    private boolean says(String words) {
        return proxy.said().stream().anyMatch(line -> line.contains(words));
    }

    private static int lines(PlayedServer node, SessionCard card) {
        return node.bean(Rooms.class).linesIn(card.id());
    }

    private SessionCard table() {
        var sessions = one.bean(Sessions.class);
        var card = sessions.create(TinyStory.SOURCE);
        sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
        return card;
    }

    private int status(String path) {
        return status("127.0.0.1", HttpRequest.newBuilder(address(path)));
    }

    /** From an address of its own, for it will not be answered there for a while. */
    private int guess(String... headers) {
        return status(
                "127.0.0.8", HttpRequest.newBuilder(address("/api/join/WRONG2")).headers(headers));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + proxy.port() + path);
    }

    private static int status(String from, HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
