package escape.server.browser;

import escape.server.servers.NodeProcess;
import java.nio.file.Path;
import java.util.List;

/** The server as a process of its own, with its database in a folder, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private final NodeProcess node;

    ServerProcess(Path folder) {
        this.node = new NodeProcess(
                folder.resolve("server.log"),
                "escape.server.EscapeApplication",
                List.of(
                        "--escape.data=" + folder.resolve("escape").toAbsolutePath(),
                        "--escape.facilitator-secret=" + RunningServer.SECRET,
                        "--escape.rates.commands=1000000"));
        node.awaitReady();
    }

    String address() {
        return "http://localhost:" + node.port();
    }

    /** As if somebody had pulled the plug of the process: no shutdown hook runs. */
    void kill() {
        node.kill();
    }

    /** As whoever updates it does. */
    void end() {
        node.end();
    }

    void startAgain() {
        node.startAgain();
        node.awaitReady();
    }

    @Override
    public void close() {
        node.close();
    }
}
