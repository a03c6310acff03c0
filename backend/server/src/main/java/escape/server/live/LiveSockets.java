package escape.server.live;

import escape.server.access.Acts;
import escape.server.access.CommandLimit;
import escape.server.logging.About;
import escape.server.logging.Outage;
import escape.server.session.Outcome;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import escape.server.web.Refusals;
import escape.simulation.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** The incoming side of every socket. The container hands over one frame of a socket at a time. */
final class LiveSockets implements WebSocketHandler, SubProtocolCapable {
    private static final Logger log = LoggerFactory.getLogger(LiveSockets.class);
    private static final String DESK = LiveSockets.class.getName();

    /** What belongs to one socket. */
    private record Desk(Line line, Allowance allowance) {}

    private final Sessions sessions;
    private final Rooms rooms;
    private final Frames frames;
    private final ClientFrames clientFrames;
    private final Refusals refusals;
    private final MessageSource messages;
    private final Settings.Live settings;
    private final CommandLimit commands;
    private final Acts acts;
    private final InstantSource time;
    private final Traffic traffic;
    private final Outage databaseOutage;

    LiveSockets(
            Sessions sessions,
            Rooms rooms,
            Frames frames,
            ClientFrames clientFrames,
            Refusals refusals,
            MessageSource messages,
            Settings.Live settings,
            CommandLimit commands,
            Acts acts,
            InstantSource time,
            Traffic traffic,
            Outage databaseOutage) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.frames = frames;
        this.clientFrames = clientFrames;
        this.refusals = refusals;
        this.messages = messages;
        this.settings = settings;
        this.commands = commands;
        this.acts = acts;
        this.time = time;
        this.traffic = traffic;
        this.databaseOutage = databaseOutage;
    }

    @Override
    public List<String> getSubProtocols() {
        return Format.subprotocols();
    }

    @Override
    public boolean supportsPartialMessages() {
        return false;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        var guest = (Guest) Objects.requireNonNull(socket.getAttributes().get(Door.GUEST), "The door let nobody in");
        var format = Format.of(Objects.requireNonNullElse(socket.getAcceptedProtocol(), ""))
                .orElseThrow(() -> new IllegalStateException("The door let in a socket without a format"));
        var room = rooms.room(guest.session());
        var wire = new Wire(socket, format, time, traffic);
        var line = new Line(
                wire,
                guest,
                format,
                room,
                new Outbox(settings.answersAtOnce()),
                time,
                frames.writer(format, room, guest.language()));
        socket.getAttributes()
                .put(DESK, new Desk(line, new Allowance(settings.framesAtOnce(), settings.framesPerSecond(), time)));
        rooms.enter(guest.session(), line);
        lookAgain(guest, line);
        Thread.ofVirtual().name("line-" + socket.getId()).start(() -> {
            try (var _ = About.session(guest.session())) {
                line.run();
            }
        });
    }

    /** What the door has looked at may have changed before the room was entered: others pass it at the same time. */
    private void lookAgain(Guest guest, Line line) {
        if (rooms.isShut()) {
            line.outbox().close(CloseStatus.SERVICE_RESTARTED);
        } else if (rooms.linesOf(guest.session(), guest.caller()) > settings.socketsPerSeat()) {
            line.outbox().close(Closing.TOO_MANY_WINDOWS);
        }
    }

    @Override
    public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) {
        var desk = desk(socket);
        if (desk.line().outbox().isClosing()) {
            // Nobody would hear the answer. What the client wants done it asks for again when it is back, under the
            // same key.
            return;
        }
        desk.line().heard();
        if (!desk.allowance().takeOne()) {
            refuse(desk.line(), ClientFrames.wrong("too_many", "Too many frames; slow down", Closing.TOO_MANY));
            return;
        }
        if (message instanceof PongMessage) {
            return;
        }
        if (!(message instanceof TextMessage text)) {
            refuse(desk.line(), ClientFrames.wrong("binary", "Frames are text", CloseStatus.NOT_ACCEPTABLE));
            return;
        }
        switch (clientFrames.read(text.getPayload(), desk.line().guest().actor())) {
            case ClientFrames.Reading.Read(var frame) -> takeAbout(desk.line(), frame);
            case ClientFrames.Reading.Wrong wrong -> refuse(desk.line(), wrong);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        log.debug("Socket {}: {}", socket.getId(), failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        var line = desk(socket).line();
        try {
            rooms.leave(line.guest().session(), line);
        } finally {
            line.outbox().close(CloseStatus.NORMAL);
        }
    }

    private void takeAbout(Line line, FromClient frame) {
        try (var _ = About.session(line.guest().session())) {
            takeGuarded(line, frame);
        }
    }

    /** Whether a guest is still signed in, or that a command was refused, may meet a database that is away. */
    private void takeGuarded(Line line, FromClient frame) {
        try {
            take(line, frame);
        } catch (DataAccessException | TransactionException away) {
            databaseOutage.failed(away);
            line.outbox().close(CloseStatus.SERVER_ERROR);
        } catch (RuntimeException bug) {
            log.error("A frame of {} cannot be handled", line.guest(), bug);
            line.outbox().close(CloseStatus.SERVER_ERROR);
        }
    }

    private void take(Line line, FromClient frame) {
        switch (frame) {
            case FromClient.Subscribe(var version)
            when version != null -> line.outbox().follow(new Position.At(version));
            case FromClient.Subscribe ignored -> line.outbox().follow(new Position.Anew());
            case FromClient.Resync() -> {
                traffic.resynced();
                line.outbox().follow(new Position.Anew());
            }
            case FromClient.Ping() -> line.outbox().reply(new FromServer.Pong());
            case FromClient.Give give -> give(line, give);
        }
    }

    private void give(Line line, FromClient.Give give) {
        var guest = line.guest();
        if (!commands.allowsOneMore(guest.actor())) {
            refuse(line, ClientFrames.wrong("too_many", "Too many commands; slow down", Closing.TOO_MANY));
        } else if (guest.isStaff() && !guest.mayFacilitate()) {
            line.outbox().reply(refused(guest, give, List.of(Refusal.Rule.NOT_FACILITATOR.because())));
            if (!guest.isSignedIn()) {
                line.outbox().close(Closing.SEAT_LOST);
            }
        } else {
            line.outbox().answer(() -> handle(guest, give));
        }
    }

    private FromServer handle(Guest guest, FromClient.Give give) {
        var done = acts.done(guest.caller(), guest.address(), guest.session(), give.command());
        var outcome = sessions.handle(guest.session(), give.key(), give.command(), guest.actor(), done);
        return switch (outcome) {
            case Outcome.Acknowledged(long version, var _) -> new FromServer.Ack(give.key(), version);
            case Outcome.Refused(var reasons) -> refused(guest, give, reasons);
            case Outcome.NotSaved() ->
                new FromServer.Refused(
                        give.key(),
                        List.of(new FromServer.Reason(
                                "not_saved",
                                List.of(),
                                messages.getMessage("refusal.try_again", null, guest.language()))));
        };
    }

    private FromServer refused(Guest guest, FromClient.Give give, List<Refusal> reasons) {
        acts.refused(guest.caller(), guest.address(), guest.session(), give.command(), reasons);
        return new FromServer.Refused(give.key(), FromServer.Reason.of(reasons, refusals, guest.language()));
    }

    private static void refuse(Line line, ClientFrames.Reading.Wrong wrong) {
        line.outbox().reply(wrong.error());
        line.outbox().close(wrong.status());
    }

    private static Desk desk(WebSocketSession socket) {
        return (Desk) Objects.requireNonNull(socket.getAttributes().get(DESK), "The socket has not been opened");
    }
}
