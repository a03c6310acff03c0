package escape.server.connections;

import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

/** Servers as Spring Boot makes them, but for how their connections end. */
final class LingeringServers extends JettyServletWebServerFactory {
    private final Linger linger;

    LingeringServers(Linger linger) {
        this.linger = linger;
    }

    @Override
    protected AbstractConnector createConnector(
            InetSocketAddress address,
            Server server,
            @Nullable Executor executor,
            @Nullable Scheduler scheduler,
            @Nullable ByteBufferPool pool) {
        var usual = super.createConnector(address, server, executor, scheduler, pool);
        return lingering(usual, executor, scheduler, pool);
    }

    /**
     * Spring Boot puts another connector in the place of the one that was made before. At its start, this other one asks whether there
     * is a key of the configured name; here that is asked at once.
     */
    @Override
    protected void customizeSsl(Server server, InetSocketAddress address) {
        super.customizeSsl(server, address);
        server.setConnectors(Stream.of(server.getConnectors())
                .map(usual -> lingering(usual, null, null, null))
                .toArray(Connector[]::new));
        getSslBundle().getKey().assertContainsAlias(getSslBundle().getStores().getKeyStore());
    }

    /** @param executor as scheduler and pool, null where the server's own is to be used, and stopped with the server */
    private LingeringConnector lingering(
            Connector usual,
            @Nullable Executor executor,
            @Nullable Scheduler scheduler,
            @Nullable ByteBufferPool pool) {
        if (!(usual instanceof ServerConnector known)) {
            throw new IllegalStateException("Not a connector that can be made to linger: " + usual);
        }
        var lingering = new LingeringConnector(
                known.getServer(),
                executor,
                scheduler,
                pool,
                known.getAcceptors(),
                known.getSelectorManager().getSelectorCount(),
                linger,
                known.getConnectionFactories().toArray(ConnectionFactory[]::new));
        lingering.setHost(known.getHost());
        lingering.setPort(known.getPort());
        return lingering;
    }
}
