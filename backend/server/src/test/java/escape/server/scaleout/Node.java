package escape.server.scaleout;

import escape.server.EscapeApplication;
import escape.server.eventlog.SessionId;
import escape.server.servers.Postgres;
import escape.server.session.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One node of a cluster, in this process. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    static Node on(Postgres database, String broker, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.profiles.active=cluster",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=",
                "--spring.rabbitmq.addresses=" + broker,
                "--escape.facilitator-secret=open-sesame-and-let-me-in"));
        arguments.addAll(List.of(settings));
        return new Node(new SpringApplicationBuilder(EscapeApplication.class).run(arguments.toArray(String[]::new)));
    }

    Sessions sessions() {
        return context.getBean(Sessions.class);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    long version(SessionId session) {
        return sessions().current(session).version();
    }

    @Override
    public void close() {
        context.close();
    }
}
