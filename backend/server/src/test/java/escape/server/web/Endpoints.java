package escape.server.web;

import escape.server.access.Allowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Everything that the running application answers to, whoever has mapped it: our own pages, files, sockets, the actuator. */
final class Endpoints {
    private Endpoints() {}

    /**
     * @param rule the kinds of {@link Allowed}, or where the rule stands for what is not ours
     * @param allowed whom the rule lets past
     */
    record Endpoint(String method, String path, String rule, Set<String> allowed) {}

    static List<Endpoint> of(Stream<HandlerMapping> mappings) {
        return mappings.flatMap(Endpoints::in)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    /** A kind of mapping that is not known here fails: what it maps would be invisible. */
    private static Stream<Endpoint> in(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            return methods.getHandlerMethods().entrySet().stream().flatMap(one -> method(one.getKey(), one.getValue()));
        }
        if (mapping instanceof AbstractUrlHandlerMapping addresses) {
            var root = addresses.getRootHandler();
            return Stream.concat(
                    addresses.getHandlerMap().entrySet().stream().map(one -> address(one.getKey(), one.getValue())),
                    root == null ? Stream.of() : Stream.of(address("/", root)));
        }
        if (mapping instanceof RouterFunctionMapping routes && routes.getRouterFunction() == null) {
            return Stream.of();
        }
        throw new AssertionError("What does it map? " + mapping);
    }

    private static Stream<Endpoint> method(RequestMappingInfo info, HandlerMethod handler) {
        var rule = handler.getMethodAnnotation(Allowed.class);
        var ours = handler.getBeanType().getPackageName().startsWith("escape.");
        var who = rule == null
                ? List.of(ours ? "NOBODY" : isTheOperators(info) ? "OPERATOR" : "ANYONE")
                : Arrays.stream(rule.value()).map(Enum::name).toList();
        var verbs =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (verbs.isEmpty() ? List.of("ANY") : verbs)
                        .stream()
                                .map(verb -> new Endpoint(
                                        verb,
                                        path,
                                        String.join(" ", who) + (ours ? "" : " (not ours)"),
                                        Set.copyOf(who))));
    }

    /** None of whom a test tries is the operator. */
    private static boolean isTheOperators(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .anyMatch(path -> path.startsWith("/actuator") && !path.startsWith("/actuator/health"));
    }

    private static Endpoint address(String path, Object handler) {
        return switch (handler) {
            case ResourceHttpRequestHandler files ->
                new Endpoint("GET", path, "ANYONE (files: " + places(files) + ")", Set.of("ANYONE"));
            case WebSocketHttpRequestHandler ignored ->
                new Endpoint(
                        "SOCKET",
                        path,
                        "SEAT SPECTATOR FACILITATOR CO_FACILITATOR",
                        Set.of("SEAT", "SPECTATOR", "FACILITATOR", "CO_FACILITATOR"));
            default ->
                new Endpoint("ANY", path, "ANYONE (" + handler.getClass().getSimpleName() + ")", Set.of("ANYONE"));
        };
    }

    private static String places(ResourceHttpRequestHandler files) {
        return files.getLocations().stream()
                .map(Object::toString)
                .map(place -> place.replaceAll(".*\\[(.*)]", "$1"))
                .sorted()
                .distinct()
                .reduce((one, two) -> one + ", " + two)
                .orElse("none");
    }

    /** Whether the server must let somebody of this kind past. */
    static boolean lets(Endpoint endpoint, String kind) {
        return endpoint.allowed().contains("ANYONE") || endpoint.allowed().contains(kind);
    }

    static String address(Endpoint endpoint, Map<String, String> known) {
        var path = endpoint.path();
        for (var one : known.entrySet()) {
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        }
        return path.replaceAll("\\{[*a-z]+}", "1").replace("**", "nothing");
    }
}
