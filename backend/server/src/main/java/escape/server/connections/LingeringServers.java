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
        return (AbstractConnector) lingering(super.createConnector(address, server, executor, scheduler, pool));
    }

    /** Spring Boot puts connectors of its own in the place of those that were made before. */
    @Override
    protected void customizeSsl(Server server, InetSocketAddress address) {
        super.customizeSsl(server, address);
        server.setConnectors(
                Stream.of(server.getConnectors()).map(this::lingering).toArray(Connector[]::new));
    }

    private Connector lingering(Connector connector) {
        if (!(connector instanceof ServerConnector plain)) {
            throw new IllegalStateException("Not a connector that can be made to linger: " + connector);
        }
        var same =
                new LingeringConnector(plain, plain.getConnectionFactories().toArray(ConnectionFactory[]::new), linger);
        same.setHost(plain.getHost());
        same.setPort(plain.getPort());
        return same;
    }
}
