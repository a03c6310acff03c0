package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the jar, as somebody types them. */
class TheProgramsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            simulat                                                  | 2 | simulate
            simulate --players nobody --report r                     | 2 | There is no player nobody
            simulate --players random --scenario nosuch --report r   | 1 | There is no scenario named nosuch
            calibrate --scenario nosuch.yaml                         | 1 | There is no file nosuch.yaml
            calibrate --threads 0                                    | 2 | want at least 1
            calibrate --runs many                                    | 2 | 'many' is not an int
            validate nosuch.yaml                                     | 2 | There is no file nosuch.yaml
            verify nosuch.jsonl                                      | 1 | There is no file nosuch.jsonl
            """)
    void sayInALineWhatIsWrong(String typed, int status, String said) {
        Typed typing = Typed.of(typed.split(" "));

        assertThat(typing.status()).isEqualTo(status);
        assertThat(typing.errors()).contains(said).doesNotContain("\tat ");
    }

    @Test
    void sayWhichFileIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("broken.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe});

        Typed typing = Typed.of("verify", file.toString());

        assertThat(typing.status()).isEqualTo(1);
        assertThat(typing.errors()).contains("not in UTF-8").doesNotContain("\tat ");
    }

    @Test
    void explainThemselves() {
        assertThat(Typed.of("help").status()).isZero();
        assertThat(Typed.of("help", "simulate").status()).isZero();
        assertThat(Typed.of("--help").status()).isZero();
    }

    @Test
    void takeAPlayersNameAsItIsSpoken() {
        Typed typing =
                Typed.of("simulate", "--players", "story-faithful", "--runs", "1", "--report", folder.toString());

        assertThat(typing.status()).isZero();
        assertThat(folder.resolve("report.html")).content().contains("story_faithful");
    }

    private record Typed(int status, String errors) {
        static Typed of(String... arguments) {
            PrintStream before = System.err;
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            try {
                return new Typed(Programs.run(arguments).orElseThrow(), errors.toString(StandardCharsets.UTF_8));
            } finally {
                System.setErr(before);
            }
        }
    }
}
