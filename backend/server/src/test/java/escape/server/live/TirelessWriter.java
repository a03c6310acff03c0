package escape.server.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that sends one message after the other, each when the last was acknowledged, and notes which were. */
final class TirelessWriter implements AutoCloseable {
    private final Program program;
    private final Thread writing;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    TirelessWriter(int port, Program.Joined seat) {
        program = Program.connected(port, seat);
        writing = Thread.ofVirtual().start(() -> {
            for (var message = 1; !enough; message++) {
                send(program, "message " + message);
                acknowledged.add("message " + message);
            }
        });
    }

    /** @return the version that it led to */
    static long send(Program program, String text) {
        program.command(text, "{\"type\":\"send\",\"to\":\"editor\",\"text\":\"" + text + "\",\"evidence\":[]}");
        return program.next("ack").path("version").asLong();
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        writing.join();
        program.close();
    }
}
