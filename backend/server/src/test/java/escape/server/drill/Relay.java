package escape.server.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The line between a node and a server that it needs: it can be cut, and it can fall silent without a word. */
final class Relay implements AutoCloseable {
    private final InetSocketAddress target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition speech = lock.newCondition();
    private volatile boolean isCut;
    private boolean isSilent;

    Relay(String host, int port) {
        this.target = new InetSocketAddress(host, port);
        try {
            this.door = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection ends, and none comes about until it is mended. */
    void cut() {
        isCut = true;
        open.forEach(Relay::end);
    }

    /** Connections stay, but nothing comes through. */
    void hush() {
        silent(true);
    }

    void mend() {
        isCut = false;
        silent(false);
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void silent(boolean now) {
        lock.lock();
        try {
            isSilent = now;
            speech.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        var far = new Socket();
        try {
            open.add(near);
            open.add(far);
            if (isCut) {
                end(near);
                return;
            }
            far.connect(target);
            var back = Thread.ofVirtual().start(() -> carry(far, near));
            carry(near, far);
            back.join();
        } catch (IOException refused) {
            end(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
            open.remove(far);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var buffer = new byte[16_384];
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitSpeech();
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One side is gone, so the other goes too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private void awaitSpeech() throws InterruptedException {
        lock.lock();
        try {
            while (isSilent) {
                speech.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
