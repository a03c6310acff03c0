package escape.server.connections;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** A connector that closes no connection in the middle of what the client sends. */
final class LingeringConnector extends ServerConnector {
    private final Linger linger;

    LingeringConnector(ServerConnector like, ConnectionFactory[] factories, Linger linger) {
        super(
                like.getServer(),
                like.getExecutor(),
                like.getScheduler(),
                like.getByteBufferPool(),
                like.getAcceptors(),
                like.getSelectorManager().getSelectorCount(),
                factories);
        this.linger = linger;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var end = new Ending(channel, selector, key, getScheduler(), linger);
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    /** For Jetty it is closed at once; the channel follows. */
    private static final class Ending extends SocketChannelEndPoint {
        private final Linger linger;
        private volatile boolean over;

        Ending(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Linger linger) {
            super(channel, selector, key, scheduler);
            this.linger = linger;
        }

        @Override
        public boolean isOpen() {
            return !over && super.isOpen();
        }

        /** {@code super.doClose()} would close the channel here and now, and do nothing else. */
        @Override
        public void doClose() {
            over = true;
            linger.over(getChannel());
        }
    }
}
