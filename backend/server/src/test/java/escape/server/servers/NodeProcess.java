package escape.server.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server as a process of its own, which can be killed without warning, held still, and started again. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path log;
    private final String main;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    /** @param main class of the server's program */
    public NodeProcess(Path log, String main, List<String> settings) {
        this.log = log;
        this.main = main;
        this.settings = List.copyOf(settings);
        this.process = launch();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** As if somebody had pulled the plug of the process: no shutdown hook runs. */
    public void kill() {
        var last = process;
        if (!last.toHandle().destroyForcibly() && last.isAlive()) {
            throw new IllegalStateException("Process " + last.pid() + " could not be killed");
        }
        join();
    }

    /** Asks it to end. */
    public void end() {
        process.toHandle().destroy();
        join();
    }

    public void hold() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    public void startAgain() {
        process = launch();
    }

    /** Starts it once more where it has ended by itself, as whoever watches over servers does. */
    public void awaitReady() {
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    process = launch();
                }
                if (isReady(client, health)) {
                    return;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The server did not start; see " + log);
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main,
                "--server.port=" + port));
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("Process %d got no %s: has it ended?".formatted(process.pid(), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
