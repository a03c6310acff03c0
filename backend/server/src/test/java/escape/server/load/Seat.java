package escape.server.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One socket. All sockets of a table live on one event loop, so nothing here is locked. */
final class Seat extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int REMEMBERED = 512;

    private record Told(long version, long at) {}

    private record Awaited(long version, long due) {}

    private record Given(long number, long due, Move move) {}

    private final Wording wording;
    private final Table table;
    private final CompletableFuture<Seat> ready = new CompletableFuture<>();
    private final Deque<Told> told = new ArrayDeque<>();
    private final Deque<Awaited> awaited = new ArrayDeque<>();
    private final Deque<Given> given = new ArrayDeque<>();
    private @Nullable Channel channel;
    private long version = -1;

    Seat(Wording wording, Table table) {
        this.wording = wording;
        this.table = table;
    }

    CompletableFuture<Seat> ready() {
        return ready;
    }

    void give(Move move, long number, long due) {
        given.add(new Given(number, due, move));
        var _ = open().writeAndFlush(new TextWebSocketFrame(move.frame(number)));
    }

    /** The command has led to this version: this client has heard of it already or waits for it from now on. */
    void concerns(long reached, long due) {
        while (!told.isEmpty() && told.getFirst().version() < reached) {
            told.removeFirst();
        }
        if (told.isEmpty()) {
            awaited.add(new Awaited(reached, due));
        } else {
            table.gauge().seen(due, told.getFirst().at());
        }
    }

    void close() {
        var _ = open().close();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            channel = context.channel();
            var _ = context.writeAndFlush(new TextWebSocketFrame("{\"type\":\"subscribe\"}"));
        }
        super.userEventTriggered(context, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            take(text);
        } else if (frame instanceof CloseWebSocketFrame close) {
            fail(new IllegalStateException("Closed: " + close.statusCode() + " " + close.reasonText()));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new IllegalStateException("The server has hung up"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
        var _ = context.close();
    }

    private void take(TextWebSocketFrame frame) {
        var now = System.nanoTime();
        var bytes = frame.content();
        switch (wording.kind(bytes)) {
            case UPDATE -> {
                if (wording.from(bytes) != version) {
                    table.gauge().gaps++;
                }
                table.gauge().updated(bytes.readableBytes());
                reached(wording.to(bytes), now);
            }
            case WHOLE -> {
                if (!ready.complete(this)) {
                    table.gauge().wholes++;
                }
                reached(wording.to(bytes), now);
            }
            case ACK -> acknowledged(wording.key(bytes), wording.version(bytes), now);
            case REFUSED -> {
                table.refused(given.removeFirst().move(), bytes.toString(StandardCharsets.UTF_8));
            }
            case ERROR -> fail(new IllegalStateException(bytes.toString(StandardCharsets.UTF_8)));
            case OTHER -> {
                // Presence and greetings are not measured.
            }
        }
    }

    private void reached(long to, long now) {
        version = to;
        while (!awaited.isEmpty() && awaited.getFirst().version() <= to) {
            table.gauge().seen(awaited.removeFirst().due(), now);
        }
        told.add(new Told(to, now));
        if (told.size() > REMEMBERED) {
            told.removeFirst();
        }
    }

    private void acknowledged(long number, long reached, long now) {
        var first = given.removeFirst();
        if (first.number() != number) {
            throw new IllegalStateException("Answered " + number + " before " + first.number());
        }
        table.gauge().acknowledged(first.due(), now);
        table.concerns(first.move(), reached, first.due());
    }

    private void fail(Throwable why) {
        ready.completeExceptionally(why);
        table.lost(why);
    }

    private Channel open() {
        var known = channel;
        if (known == null) {
            throw new IllegalStateException("Not connected yet");
        }
        return known;
    }
}
