package escape.server.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own on one core. What it uses is read from Linux's /proc. */
public final class ServerProcess implements AutoCloseable {
    private static final double TICKS = 100;
    private static final int PATIENCE = 60;

    private final Process process;
    private final int port;
    private final double firstPage;

    private ServerProcess(Process process, int port, double firstPage) {
        this.process = process;
        this.port = port;
        this.firstPage = firstPage;
    }

    /**
     * @param core that it may use; negative leaves it all of them
     * @param page that shows that it is up
     */
    public static ServerProcess start(
            Path folder, int core, List<String> jvm, Class<?> main, String page, List<String> settings) {
        var port = freePort();
        var command = new ArrayList<String>();
        if (core >= 0) {
            command.addAll(List.of("taskset", "-c", String.valueOf(core)));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                "--server.port=" + port));
        command.addAll(settings);
        try {
            var before = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
            while (!isUp(port, page)) {
                if (!process.isAlive() || System.nanoTime() - before > TimeUnit.SECONDS.toNanos(PATIENCE)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "The server did not start:\n" + Files.readString(folder.resolve("server.log")));
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return new ServerProcess(process, port, (System.nanoTime() - before) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Seconds from the start of the process to the first page. */
    double firstPage() {
        return firstPage;
    }

    /** Seconds that all its threads have worked. */
    double cpu() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Megabytes of its memory that are in the machine's. */
    public double resident() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUp(int port, String page) throws IOException {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + page).toURL().openConnection();
            connection.setReadTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE));
            // The bare server has no page; that it says so is its first answer.
            return connection.getResponseCode() < 500;
        } catch (ConnectException nobody) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
