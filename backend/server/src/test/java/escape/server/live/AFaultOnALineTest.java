package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.access.Caller;
import escape.server.access.Staff;
import escape.server.access.Who;
import escape.server.eventlog.Erasure;
import escape.server.session.SessionCard;
import escape.server.session.SessionRecords;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.view.Viewer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.exceptions.WebSocketException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

@ExtendWith(OutputCaptureExtension.class)
class AFaultOnALineTest extends AtALiveServer {
    private final Rooms rooms;
    private final Caretaker caretaker;
    private final LiveSockets sockets;
    private final ConfigurableApplicationContext server;
    private final MovableTime time;
    private final List<CloseStatus> closed = new ArrayList<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    AFaultOnALineTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired Rooms rooms,
            @Autowired Caretaker caretaker,
            @Autowired LiveSockets sockets,
            @Autowired ConfigurableApplicationContext server,
            @Autowired MovableTime time) {
        super(sessions, port);
        this.rooms = rooms;
        this.caretaker = caretaker;
        this.sockets = sockets;
        this.server = server;
        this.time = time;
    }

    @Test
    void isLoggedAndTheClientToldToComeBack(CapturedOutput log) {
        line(table(), AFaultOnALineTest::fails, null).run();

        assertThat(closed).containsExactly(CloseStatus.SERVER_ERROR);
        assertThat(log.getOut())
                .containsPattern("ERROR.*is closed because of a fault")
                .contains("the writer's bug");
    }

    @Test
    void inAnAnswerDoesNotKeepTheLineFromItsEnd() {
        var line = line(table(), AFaultOnALineTest::nothing, null);
        assertThatThrownBy(() -> line.outbox().answer(() -> fails(new FromServer.Pong())))
                .hasMessageContaining("the writer's bug");

        line.outbox().close(CloseStatus.SERVICE_RESTARTED);
        line.run();

        assertThat(closed).containsExactly(CloseStatus.SERVICE_RESTARTED);
    }

    @Test
    void isNoFaultWhereTheClientHasGone(CapturedOutput log) {
        line(table(), AFaultOnALineTest::nothing, new IOException("gone")).run();

        assertThat(log.getOut()).doesNotContain("because of a fault");
    }

    /** The seats go with the session; a line may find that out only when it is about to tell what is new. */
    @Test
    void isNoFaultWhereTheSessionHasBeenDeleted(CapturedOutput log) {
        var card = table();
        var line = line(card, AFaultOnALineTest::nothing, null);
        delete(card);

        line.run();

        assertThat(closed).containsExactly(Closing.SEAT_LOST);
        assertThat(log.getOut()).doesNotContain("because of a fault");
    }

    @Test
    void doesNotKeepAnotherLineFromBeingLookedAfter() {
        var card = table();
        var faulty =
                Stream.of("one", "another").map(name -> uncuttable(card, name)).toList();
        faulty.forEach(line -> rooms.enter(card.id(), line));
        faulty.forEach(Line::run);
        tried.clear();
        time.pass(Duration.ofSeconds(11));

        caretaker.round();

        faulty.forEach(line -> rooms.leave(card.id(), line));
        assertThat(tried).contains("one", "another");
    }

    @Test
    void inDecidingACommandDoesNotKeepTheLineForEver() throws InterruptedException {
        var line = line(table(), AFaultOnALineTest::nothing, null);
        var writing = Thread.ofVirtual().start(line);

        assertThatThrownBy(() -> line.outbox().answer(AFaultOnALineTest::cannotAnswer))
                .hasMessage("a bug of a command");
        line.outbox().close(CloseStatus.NORMAL);

        assertThat(writing.join(Duration.ofSeconds(20))).isTrue();
        assertThat(closed).containsExactly(CloseStatus.NORMAL);
    }

    /** Jetty gives up what waits for a client that leaves, and says so by an exception that is none of connections. */
    @Test
    void isNoFrameThatJettyGivesUp() {
        var givenUp = CompletableFuture.<Void>failedFuture(new WebSocketException("given up"));

        assertThatThrownBy(() -> Wire.await(givenUp))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("given up");
    }

    @Test
    void ofWhoeverHearsOfTheGoingKeepsNoLineEither() throws InterruptedException {
        var card = table();
        var gone = new CountDownLatch(1);
        var socket = opened(card, gone);
        sockets.afterConnectionEstablished(socket);
        ApplicationListener<PayloadApplicationEvent<PeopleChanged>> faulty = told -> {
            throw new IllegalStateException("a bug of who hears of it");
        };
        server.addApplicationListener(faulty);

        assertThatThrownBy(() -> sockets.afterConnectionClosed(socket, CloseStatus.NORMAL))
                .hasMessage("a bug of who hears of it");

        server.removeApplicationListener(faulty);
        assertThat(rooms.linesIn(card.id())).isZero();
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void delete(SessionCard card) {
        server.getBean(Erasure.class).delete(card.id());
        server.getBean(SessionRecords.class).delete(card.id());
        assertThat(sessions.find(card.id())).isEmpty();
    }

    private static FromServer cannotAnswer() {
        throw new IllegalStateException("a bug of a command");
    }

    private WebSocketSession opened(SessionCard card, CountDownLatch gone) {
        var attributes = new HashMap<>(Map.<String, Object>of(Door.GUEST, writer(card)));
        return socket((self, method, arguments) -> switch (method.getName()) {
            case "getAttributes" -> attributes;
            case "getAcceptedProtocol" -> Format.JSON.subprotocol();
            case "getId" -> "1";
            case "getNativeSession" -> null;
            case "sendMessage" -> null;
            case "close" -> {
                gone.countDown();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static byte[] nothing(FromServer frame) {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T fails(FromServer frame) {
        throw new IllegalStateException("the writer's bug in " + frame.getClass());
    }

    private Line line(SessionCard card, Function<FromServer, byte[]> writer, @Nullable IOException sending) {
        return over(card, writer, (self, method, arguments) -> switch (method.getName()) {
            case "isOpen" -> sending == null;
            case "getNativeSession" -> null;
            case "getId" -> "1";
            case "close" -> {
                closed.add((CloseStatus) arguments[0]);
                yield null;
            }
            case "sendMessage" -> {
                if (sending != null) {
                    throw sending;
                }
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Line uncuttable(SessionCard card, String name) {
        return over(card, AFaultOnALineTest::nothing, (self, method, arguments) -> {
            tried.add(name);
            throw new IllegalStateException("a bug of " + method);
        });
    }

    private Line over(SessionCard card, Function<FromServer, byte[]> writer, InvocationHandler socket) {
        var wire = new Wire(socket(socket), Format.JSON, time, new Traffic(new SimpleMeterRegistry()));
        return new Line(wire, owner(card), Format.JSON, rooms.room(card.id()), new Outbox(8), time, writer);
    }

    private Guest writer(SessionCard card) {
        give(card.id(), new Command.TakeSeat("w", "Wanda", "writer"), new Actor.Visitor("w"));
        var writer = new Caller(Who.SEAT, new Actor.Player("w", "writer"), new Viewer.InRole("writer"), null);
        return new Guest(card.id(), writer, writer.viewer(), Locale.ENGLISH, null, "127.0.0.1");
    }

    private static Guest owner(SessionCard card) {
        var owner = Caller.running(Staff.OWNER);
        return new Guest(card.id(), owner, owner.viewer(), Locale.ENGLISH, null, "127.0.0.1");
    }

    private WebSocketSession socket(InvocationHandler socket) {
        return (WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {NativeWebSocketSession.class}, socket);
    }
}
