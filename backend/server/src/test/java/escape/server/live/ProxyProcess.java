package escape.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** HAProxy with the configuration that the cluster ships with, before two nodes of this machine. */
final class ProxyProcess implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("deploy/haproxy.cfg");

    private final int port = freePort();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Process process;

    ProxyProcess(int nodeOne, int nodeTwo) throws IOException {
        this(nodeOne, nodeTwo, Map.of());
    }

    /** Skips the test, with what to do, where there is no HAProxy. */
    ProxyProcess(int nodeOne, int nodeTwo, Map<String, String> more) throws IOException {
        var builder = new ProcessBuilder(executable(), "-db", "-f", CONFIGURATION.toString()).redirectErrorStream(true);
        builder.environment().put("ESCAPE_PROXY_PORT", String.valueOf(port));
        builder.environment().put("ESCAPE_NODE_ONE", "127.0.0.1:" + nodeOne);
        builder.environment().put("ESCAPE_NODE_TWO", "127.0.0.1:" + nodeTwo);
        builder.environment().putAll(more);
        process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> output.lines().forEach(said::add));
    }

    int port() {
        return port;
    }

    List<String> said() {
        return List.copyOf(said);
    }

    /** Which nodes were sent requests for this path so far, as in {@code one}. */
    List<String> nodesFor(String path) {
        return said.stream()
                .filter(line -> line.endsWith(" " + path))
                .map(line -> line.replaceFirst(".* \\w+/(\\S+) .*", "$1"))
                .toList();
    }

    private static String executable() {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(":")),
                        Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("No HAProxy here: apt-get install haproxy"));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
