package escape.server.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** Many tables at one server: connects them, lets commands go out at a rate that waits for nobody, and counts what comes. */
final class Generator implements AutoCloseable {
    private static final int LOOPS = 1;
    private static final int CONNECTING = 32;
    private static final int LONGEST_FRAME = 4 << 20;
    private static final long PATIENCE = 60;
    private static final long SETTLING = 15;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
    private final List<Pacer> pacers = new ArrayList<>();
    private final int port;
    private final Wording wording;
    private final DoubleSupplier serverCpu;
    private final Faults faults = new Faults();

    /** @param serverCpu seconds that the server has worked so far */
    Generator(int port, Wording wording, DoubleSupplier serverCpu) {
        this.port = port;
        this.wording = wording;
        this.serverCpu = serverCpu;
        for (var loop = 0; loop < LOOPS; loop++) {
            pacers.add(new Pacer(group.next(), loop + 1));
        }
    }

    Faults faults() {
        return faults;
    }

    /** Seats everybody; every client has seen its whole view when this returns. */
    void connect(List<Places> tables, List<Move> moves) {
        var gate = new Semaphore(CONNECTING);
        var all = new ArrayList<CompletableFuture<Seat>>();
        for (var at = 0; at < tables.size(); at++) {
            var pacer = pacers.get(at % pacers.size());
            var table = new Table(moves, faults);
            for (var place : tables.get(at).places()) {
                gate.acquireUninterruptibly();
                all.add(connect(pacer.loop(), place, table.sit(wording)).whenComplete((seat, why) -> gate.release()));
            }
            pacer.add(table);
        }
        all.forEach(seat -> seat.orTimeout(PATIENCE, TimeUnit.SECONDS).join());
    }

    /** Commands at this rate, and then none until all is answered. */
    Step step(double rate, double warmUp, double seconds) {
        var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        var from = start + (long) (warmUp * 1e9);
        var until = from + (long) (seconds * 1e9);
        var tables = pacers.stream().mapToInt(Pacer::tables).sum();
        for (var pacer : pacers) {
            pacer.begin(rate * pacer.tables() / tables, start, until, new Gauge(from, until));
        }
        sleepUntil(from);
        var before = serverCpu.getAsDouble();
        sleepUntil(until);
        var cpu = serverCpu.getAsDouble() - before;
        var settled = settle();
        var sum = new Gauge(from, until);
        pacers.forEach(pacer -> sum.add(pacer.gauge()));
        return new Step(rate, seconds, sum, settled, cpu);
    }

    private boolean settle() {
        for (var tries = 0; tries < SETTLING * 20; tries++) {
            if (pacers.stream().allMatch(Pacer::isSettled)) {
                return true;
            }
            sleepUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }

    private CompletableFuture<Seat> connect(EventLoop loop, Places.Place place, Seat seat) {
        var config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(URI.create("ws://localhost:" + port + place.path()))
                .subprotocol(wording.subprotocol())
                .customHeaders(new DefaultHttpHeaders().add("Authorization", "Bearer " + place.token()))
                .maxFramePayloadLength(LONGEST_FRAME)
                .handshakeTimeoutMillis(TimeUnit.SECONDS.toMillis(PATIENCE))
                .withUTF8Validator(false)
                .build();
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(LONGEST_FRAME),
                                        new WebSocketClientProtocolHandler(config),
                                        seat);
                    }
                })
                .connect(new InetSocketAddress("localhost", port))
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        seat.ready().completeExceptionally(connected.cause());
                    }
                });
        return seat.ready();
    }

    private static void sleepUntil(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
