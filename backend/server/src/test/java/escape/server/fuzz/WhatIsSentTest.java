package escape.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No endpoint and no command of a socket is forgotten by the fuzzer, and each of its forms is for one that there is. */
class WhatIsSentTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");

    /** Why there is no form for it. */
    private static final Map<String, String> WITHOUT_A_FORM = Map.of(
            "SOCKET /sessions/{}/live", "SocketTalk sends there what it sends",
            "POST /api/join", "takes JSON: FormTalk.join",
            "GET /", "takes no words, and Garbage asks for it",
            "GET /actuator/health", "takes no words",
            "ANY /error", "is where a failed request is sent on to, and by itself says that something has failed");

    /** One file of {@code GET /**}, and what is only there with a provider of identities. */
    private static final Set<String> FOR_NO_ENDPOINT = Set.of(
            "GET /css/{}",
            "GET /oauth2/authorization/{}",
            "POST /oauth2/authorization/{}",
            "GET /login/oauth2/code/{}");

    @Test
    void isAFormForEveryEndpointOrThereIsAReasonWhyNot() throws IOException {
        assertThat(endpoints()).isSubsetOf(union(forms(), WITHOUT_A_FORM.keySet()));
        assertThat(WITHOUT_A_FORM.keySet()).isSubsetOf(endpoints()).doesNotContainAnyElementsOf(forms());
    }

    @Test
    void isNoFormForWhatIsNotThere() throws IOException {
        assertThat(forms()).isSubsetOf(union(endpoints(), FOR_NO_ENDPOINT));
        assertThat(FOR_NO_ENDPOINT).isSubsetOf(forms()).doesNotContainAnyElementsOf(endpoints());
    }

    @Test
    void isEveryCommandThatASocketTakes() throws IOException {
        var commands =
                approved("frames.txt").stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());

        assertThat(Frames.names()).isEqualTo(commands);
    }

    private static Set<String> endpoints() throws IOException {
        return approved("endpoints.txt").stream()
                .map(line -> line.split(" +"))
                .map(parts -> nameless(parts[0] + " " + parts[1]))
                .collect(Collectors.toSet());
    }

    private static Set<String> forms() {
        return Forms.all().stream().map(form -> nameless(form.toString())).collect(Collectors.toSet());
    }

    private static List<String> approved(String file) throws IOException {
        return Files.readAllLines(APPROVED.resolve(file));
    }

    private static String nameless(String endpoint) {
        return endpoint.replaceAll("\\{[^}]*}|\\*\\*", "{}");
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
