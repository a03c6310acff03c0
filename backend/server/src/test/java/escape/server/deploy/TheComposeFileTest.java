package escape.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be seen of the cluster's file without a Docker engine. */
class TheComposeFileTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> LONG_LIVED =
            List.of("escape", "proxy", "node-one", "node-two", "database", "broker");
    private static final List<String> NODES = List.of("escape", "node-one", "node-two");
    private static final String THIS_MACHINE = "127.0.0.1:";

    /** Megabytes of a node that are no heap, as OPERATIONS.md says. */
    private static final int NO_HEAP = 300;

    private static final Pattern SECRET = Pattern.compile("\\$\\{(ESCAPE_\\w*(?:PASSWORD|SECRET))([^}]*)}");

    private final String text = Files.readString(ROOT.resolve("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = services(text);

    TheComposeFileTest() throws IOException {}

    @Test
    void startsTheSingleNodeAloneWhereNobodyAsksForMore() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder(
                        "image",
                        "escape",
                        "proxy",
                        "node-one",
                        "node-two",
                        "database",
                        "broker",
                        "set-ESCAPE_DATABASE_PASSWORD",
                        "set-ESCAPE_RABBITMQ_PASSWORD",
                        "set-ESCAPE_FACILITATOR_SECRET");
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service.get("profiles"))
                        .isEqualTo(List.of("image", "escape").contains(name) ? null : List.of("cluster")));
    }

    /** Compose builds all services at once, and the second export of an image fails. */
    @Test
    void buildsNoImageTwice() {
        var builders = services.keySet().stream()
                .filter(name -> service(name).containsKey("build"))
                .toList();

        assertThat(builders)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(builders.stream()
                                .filter(other -> Objects.equals(
                                        service(other).get("image"),
                                        service(one).get("image")))
                                .filter(other -> mayRunTogether(one, other)))
                        .containsExactly(one));
    }

    @Test
    void buildsTheImageBeforeAnythingRunsIt() {
        assertThat(NODES)
                .allSatisfy(name -> assertThat(service(name))
                        .containsEntry("image", service("image").get("image"))
                        .containsEntry("pull_policy", "never")
                        .extractingByKey("depends_on", InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("image", Map.of("condition", "service_completed_successfully")));
    }

    /** A service without a profile always runs. */
    private boolean mayRunTogether(String one, String other) {
        var ones = service(one).get("profiles");
        var others = service(other).get("profiles");
        return ones == null
                || others == null
                || !Collections.disjoint((List<?>) ones, (List<?>) others)
                || one.equals(other);
    }

    @Test
    void givesEveryServiceTheLeastThatItNeeds() {
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true"))
                        .containsKey("mem_limit"));
    }

    @Test
    void asksEachOfThemWhetherItIsWell() {
        assertThat(LONG_LIVED).allSatisfy(name -> assertThat(service(name)).containsKey("healthcheck"));
    }

    @Test
    void opensToOtherMachinesNoPortButThatOfPlayers() {
        assertThat(services.keySet())
                .allSatisfy(name -> assertThat(ports(name).filter(port -> !port.startsWith(THIS_MACHINE)))
                        .isEqualTo(
                                List.of("escape", "proxy").contains(name)
                                        ? List.of("${ESCAPE_PORT:-8080}:8080")
                                        : List.of()));
    }

    /** The proxy passes neither metrics nor backups on. */
    @Test
    void letsItsOwnMachineAskEachNodeOfTheCluster() {
        assertThat(List.of("node-one", "node-two").stream().flatMap(this::ports))
                .containsExactly(
                        THIS_MACHINE + "${ESCAPE_NODE_ONE_PORT:-9081}:8080",
                        THIS_MACHINE + "${ESCAPE_NODE_TWO_PORT:-9082}:8080");
    }

    @Test
    void givesANodeTheMemoryForItsHeapAndAllElse() throws IOException {
        var image = Files.readString(ROOT.resolve("backend/server/Dockerfile"));
        var percent = number("-XX:MaxRAMPercentage=(\\d+)", image);

        assertThat(NODES).allSatisfy(node -> {
            var limit = number("\\$\\{ESCAPE_MEMORY:-(\\d+)m}", service(node).get("mem_limit"));
            var files = number("/tmp:size=(\\d+)m", service(node).get("tmpfs"));
            assertThat(limit * percent / 100 + NO_HEAP + files).isLessThanOrEqualTo(limit);
        });
    }

    @Test
    void handsAnOperatorsSettingsToEveryNodeAndToNobodyElse() throws IOException {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service.get("env_file"))
                        .isEqualTo(
                                NODES.contains(name)
                                        ? List.of(Map.of("path", "escape.env", "required", false))
                                        : null));
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("/.env", "/escape.env");
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains(".env", "escape.env");
    }

    @Test
    void knowsNoPasswordByItself() {
        var secrets = SECRET.matcher(text).results().toList();
        assertThat(secrets)
                .hasSizeGreaterThan(5)
                .allSatisfy(secret -> assertThat(secret.group(2)).isEqualTo("-"));
        assertThat(text).doesNotContainPattern("(?i)passw(or)?d: *\\w");
    }

    @Test
    void keepsWhatMustOutliveAContainer() {
        assertThat(Stream.of("escape", "database", "broker", "node-one")
                        .map(name -> service(name).get("volumes")))
                .doesNotContainNull();
    }

    /** The check that the cluster begins with, as a shell runs it. Compose shows the name of the service that fails, and nothing of its log. */
    @Test
    void saysWhichSecretIsMissing() {
        var wanted = List.of("ESCAPE_DATABASE_PASSWORD", "ESCAPE_RABBITMQ_PASSWORD", "ESCAPE_FACILITATOR_SECRET");
        assertThat(wanted).allSatisfy(secret -> {
            var check = service("set-" + secret);
            var command = ((List<?>) Objects.requireNonNull(check.get("entrypoint")))
                    .stream().map(String::valueOf).toList();

            assertThat(check)
                    .containsEntry("restart", "no")
                    .containsEntry("environment", Map.of("SECRET", "${" + secret + "-}"));
            assertThat(exitCode(command, "")).isEqualTo(1);
            assertThat(exitCode(command, "a b")).isZero();
            assertThat(Stream.of("database", "broker").map(name -> service(name).get("depends_on")))
                    .allSatisfy(needs -> assertThat(String.valueOf(needs))
                            .contains("set-" + secret + "={condition=service_completed_successfully}"));
        });
    }

    @Test
    void mountsAConfigurationThatIsThere() {
        assertThat(ROOT.resolve("backend/server/deploy/haproxy.cfg")).exists();
        assertThat(String.valueOf(service("proxy").get("volumes"))).contains("./backend/server/deploy/haproxy.cfg:");
    }

    @Test
    void givesTheProxyForHttpsAllThatItsConfigurationAsksFor() throws IOException {
        var configuration = Files.readString(ROOT.resolve("backend/server/deploy/haproxy.cfg"));
        var asked = Pattern.compile("\\$\\{(\\w+)}").matcher(configuration).results();
        var https = services(Files.readString(ROOT.resolve("backend/server/deploy/https.yml")));
        var given = new HashSet<Object>();
        for (var file : List.of(services, https)) {
            given.addAll(
                    ((Map<?, ?>) Objects.requireNonNull(service(file, "proxy").get("environment"))).keySet());
        }

        assertThat(asked.map(variable -> variable.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(given).contains(name));
        assertThat(services.keySet()).containsAll(https.keySet());
        assertThat(String.valueOf(service(https, "proxy").get("volumes")))
                .contains("${ESCAPE_CERTIFICATE:?")
                .contains(":/usr/local/etc/haproxy/certificate.pem:ro");
        assertThat(List.of("node-one", "node-two"))
                .allSatisfy(node -> assertThat(service(https, node))
                        .containsEntry("environment", Map.of("ESCAPE_PASSES_SECURE", "true")));
    }

    @Test
    void buildsAnImageThatDoesNotRunAsRoot() throws IOException {
        var image = Files.readString(ROOT.resolve("backend/server/Dockerfile"));

        assertThat(image.lastIndexOf("USER escape")).isPositive().isLessThan(image.indexOf("ENTRYPOINT"));
        assertThat(image).doesNotContain("USER root");
    }

    /** Compose takes a single dollar for its own, and two for one of the shell's. */
    private static int exitCode(List<String> command, String secret) throws IOException, InterruptedException {
        var asTheShellGetsIt = command.stream()
                .map(word -> {
                    assertThat(word.replace("$$", "")).doesNotContain("$");
                    return word.replace("$$", "$");
                })
                .toList();
        var shell = new ProcessBuilder(asTheShellGetsIt).inheritIO();
        shell.environment().put("SECRET", secret);
        return shell.start().waitFor();
    }

    private Stream<String> ports(String name) {
        return ((List<?>) service(name).getOrDefault("ports", List.of()))
                .stream().map(String::valueOf);
    }

    private static int number(String pattern, @Nullable Object place) {
        var found = Pattern.compile(pattern).matcher(String.valueOf(place));
        assertThat(found.find()).as("%s in %s", pattern, place).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private Map<String, Object> service(String name) {
        return service(services, name);
    }

    private static Map<String, Object> service(Map<String, Map<String, Object>> services, String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static Map<String, Map<String, Object>> services(String text) {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text);
        return Objects.requireNonNull(file.get("services"));
    }
}
