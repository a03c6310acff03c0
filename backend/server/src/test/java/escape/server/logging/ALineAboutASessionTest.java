package escape.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ALineAboutASessionTest {

    @BeforeEach
    @AfterEach
    void isAboutNothing() {
        MDC.clear();
    }

    @Test
    void namesItAndItsVersionUntilThereIsNoMoreToSay() {
        try (var _ = About.session("here", 7)) {
            assertThat(fields()).isEqualTo(Map.of("session", "here", "version", "7"));
        }

        assertThat(fields()).isEmpty();
    }

    @Test
    void doesNotTakeAnothersVersionForItsOwn() {
        try (var _ = About.session("here", 7)) {
            try (var _ = About.session("there")) {
                assertThat(fields()).isEqualTo(Map.of("session", "there"));
            }
            assertThat(fields()).isEqualTo(Map.of("session", "here", "version", "7"));
        }
    }

    @Test
    void keepsWhatSomebodyElseSaysOfTheThread() {
        MDC.put("trace", "t");
        try (var _ = About.session("here", 7)) {
            assertThat(fields()).containsEntry("trace", "t");
        }

        assertThat(fields()).isEqualTo(Map.of("trace", "t"));
    }

    private static Map<String, String> fields() {
        var fields = MDC.getCopyOfContextMap();
        return fields == null ? Map.of() : fields;
    }
}
