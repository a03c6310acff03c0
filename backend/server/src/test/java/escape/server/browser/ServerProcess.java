package escape.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The server as a process of its own, which can be killed without warning and started again. */
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE = 600;

    private final Path folder;
    private final int port;
    private Process process;

    ServerProcess(Path folder) {
        this.folder = folder;
        this.port = freePort();
        this.process = start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** As if somebody had pulled the plug of the process: no shutdown hook runs. */
    void kill() {
        process.toHandle().destroyForcibly();
        waitUntilGone();
    }

    /** As whoever updates it does. */
    void end() {
        process.toHandle().destroy();
        waitUntilGone();
    }

    void startAgain() {
        process = start();
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "escape.server.EscapeApplication",
                            "--server.port=" + port,
                            "--escape.data=" + folder.resolve("escape").toAbsolutePath(),
                            "--escape.facilitator-secret=" + RunningServer.SECRET,
                            "--escape.rates.commands=1000000")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
            waitUntilReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilReady(Process started) throws IOException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < PATIENCE && started.isAlive(); i++) {
                Thread.sleep(200);
                if (isReady(client, health)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The server did not start; see " + folder.resolve("server.log"));
    }

    private static boolean isReady(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    private void waitUntilGone() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
