package escape.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The short form of the fuzzer. It prints its failures with their input; the same seed sends the same again. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:fuzz;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=" + Fuzz.SECRET,
            "escape.operator-secret=" + Fuzz.OPERATOR,
            "escape.rates.wrong-codes=1000000",
            "escape.rates.wrong-secrets=1000000",
            "escape.sign-in.wrong-by-address=1000000",
            "escape.sign-in.wrong-by-account=1000000",
            "escape.rates.commands=1000000",
            "escape.live.frames-at-once=1000000",
            "escape.live.frames-per-second=1000000"
        })
class WhateverIsSentTest {
    private static final int INPUTS = 2000;

    private final int port;

    WhateverIsSentTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isAnsweredClearlyAndLeavesEveryLogWhole(@TempDir Path folder) throws IOException, InterruptedException {
        var tally = new Tally();
        new Round(port, Fuzz.SECRET, tally, folder).play(7, 0, INPUTS);

        assertThat(tally.failures()).isEmpty();
        assertThat(tally.total()).isGreaterThanOrEqualTo(INPUTS);
        assertThat(tally.counts())
                .containsKeys(
                        "frame: acknowledged",
                        "frame: refused with reasons",
                        "frame: error bad_frame, closed 1008",
                        "frame: error bad_json, closed 1007",
                        "form: HTTP 200",
                        "form: HTTP 204",
                        "form: HTTP 303",
                        "form: HTTP 400",
                        "form: HTTP 403",
                        "form: HTTP 404",
                        "form: HTTP 422",
                        "own form of facilitator: HTTP 204",
                        "own form of co_facilitator: HTTP 200",
                        "own form of author: HTTP 200");
        assertThat(tally.notes())
                .containsEntry("session: verified", 5L)
                .containsEntry("session: compared as facilitator", 5L)
                .containsKeys(
                        "session: compared as stage",
                        "session: compared as alexander",
                        "session: compared as george",
                        "session: compared as david",
                        "accounts: taken away by the owner",
                        "whisper: read in a frame by who may",
                        "whisper: read in a page by who may");
    }
}
