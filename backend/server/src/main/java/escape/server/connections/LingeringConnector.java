package escape.server.connections;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** A connector whose connections linger when they are closed. */
final class LingeringConnector extends ServerConnector {
    private final Linger linger;

    LingeringConnector(
            Server server,
            @Nullable Executor executor,
            @Nullable Scheduler scheduler,
            @Nullable ByteBufferPool pool,
            int acceptors,
            int selectors,
            Linger linger,
            ConnectionFactory... factories) {
        super(server, executor, scheduler, pool, acceptors, selectors, factories);
        this.linger = linger;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var endPoint = new LingeringEndPoint(channel, selector, key, getScheduler(), linger);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    /** For Jetty it is closed at once; its channel follows. */
    private static final class LingeringEndPoint extends SocketChannelEndPoint {
        private final Linger linger;
        private volatile SelectionKey key;
        private volatile boolean closed;

        LingeringEndPoint(
                SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Linger linger) {
            super(channel, selector, key, scheduler);
            this.key = key;
            this.linger = linger;
        }

        @Override
        public boolean isOpen() {
            return !closed && super.isOpen();
        }

        @Override
        public void replaceKey(SelectionKey newKey) {
            key = newKey;
            super.replaceKey(newKey);
        }

        /**
         * {@code super.doClose()} would close the channel here and now, and do nothing else. Jetty wakes its selector after this: with
         * the key cancelled by then, it forgets the channel, which otherwise would not be closed before the selector's next turn.
         */
        @Override
        public void doClose() {
            closed = true;
            key.cancel();
            linger.start(getChannel());
        }
    }
}
