package escape.server.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.access.Allowed;
import escape.server.session.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what, as one table that a person has looked at: {@code src/test/resources/approved/endpoints.txt}. Each line
 * is tried by everybody.
 */
class EveryEndpointTest extends AtAServer {
    private static final Path APPROVED = Path.of("src/test/resources/approved/endpoints.txt");
    private final RequestMappingHandlerMapping mapping;

    private record Endpoint(String method, String path, List<String> allowed) {
        @Override
        public String toString() {
            return "%-6s %-45s %s".formatted(method, path, String.join(" ", allowed));
        }
    }

    EveryEndpointTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        super(sessions, port);
        this.mapping = requestMappingHandlerMapping;
    }

    @Test
    void standsInTheTable() throws IOException {
        var table = endpoints().map(Endpoint::toString).collect(joining("\n")) + "\n";
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, table);
        }

        assertThat(table).isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void isClosedToWhomTheTableDoesNotName() {
        var card = created();
        var elsewhere = seated(created(), "Else", "writer");
        var watching = seated(card, "Sue", "");
        var writer = seated(card, "Wanda", "writer");
        watching.get("/");
        writer.get("/");
        elsewhere.get("/");
        var stranger = visit();
        stranger.get("/");

        for (var endpoint :
                endpoints().filter(one -> !one.allowed().contains("ANYONE")).toList()) {
            var path = endpoint.path().replace("{id}", card.id().toString()).replaceAll("\\{[a-z]+}", "1");
            var shutOut = new LinkedHashMap<String, Visit>();
            shutOut.put("a stranger", stranger);
            shutOut.put("somebody of another session", elsewhere);
            if (!endpoint.allowed().contains("SPECTATOR")) {
                shutOut.put("a spectator", watching);
            }
            if (!endpoint.allowed().contains("SEAT")) {
                shutOut.put("somebody in a seat", writer);
            }
            shutOut.forEach((who, visit) -> assertThat(tried(endpoint, visit, path))
                    .as(who + " at " + endpoint)
                    .isEqualTo(403));
        }
    }

    private static int tried(Endpoint endpoint, Visit visit, String path) {
        return switch (endpoint.method()) {
            case "GET" -> visit.get(path).statusCode();
            case "DELETE" -> visit.delete(path).statusCode();
            default -> visit.post(path).statusCode();
        };
    }

    private Stream<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod method) {
        var rule = method.getMethodAnnotation(Allowed.class);
        var allowed = rule == null
                ? List.of("NOBODY")
                : Arrays.stream(rule.value()).map(Enum::name).toList();
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of("ANY") : methods)
                        .stream().map(verb -> new Endpoint(verb, path, allowed)));
    }
}
