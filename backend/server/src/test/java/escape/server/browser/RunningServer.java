package escape.server.browser;

import escape.server.EscapeApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server on a free port with a database of its own. */
final class RunningServer implements AutoCloseable {
    static final String SECRET = "a-secret-for-tests-only";

    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningServer in(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--escape.data=" + folder.resolve("escape").toAbsolutePath(),
                "--escape.facilitator-secret=" + SECRET,
                "--escape.rates.commands=100000"));
        arguments.addAll(List.of(settings));
        return new RunningServer(
                new SpringApplicationBuilder(EscapeApplication.class).run(arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
