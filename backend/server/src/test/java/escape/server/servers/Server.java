package escape.server.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** A server that tests need: the one that the environment names, else a container where Docker answers, else none. */
final class Server {
    private final String kind;
    private final String variable;
    private final String example;
    private final Supplier<String> container;
    private @Nullable String address;

    /** @param container starts one, which goes with the tests' process, and tells its address */
    Server(String kind, String variable, String example, Supplier<String> container) {
        this.kind = kind;
        this.variable = variable;
        this.example = example;
        this.container = container;
    }

    synchronized String address() {
        var known = address == null ? System.getenv(variable) : address;
        if (known == null && DockerClientFactory.instance().isDockerAvailable()) {
            known = container.get();
        }
        if (known == null) {
            return Assumptions.abort(
                    "No %s here: start Docker, or name a server, as in %s='%s'".formatted(kind, variable, example));
        }
        address = known;
        return known;
    }
}
