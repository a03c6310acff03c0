package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AMeasurementTest {
    private final Situation slow = Situation.at("B10").after(16).broughtAbout("B19");

    @Test
    void saysWhatTheStopwatchSaid() {
        slow.as("alexander").does("time_on_wifi", Map.of());
        assertThat(numbers(slow.body("timing_wifi"))).isEqualTo(measured());
        assertThat(slow.knows("alexander", "fast_when_watched")).isTrue();
    }

    @Test
    void saysItBehindAFullHouseToo() {
        slow.set("servers", 100).after(1);
        slow.as("alexander").does("time_on_wifi", Map.of());
        assertThat(numbers(slow.body("timing_wifi_as_it_is"))).isEqualTo(measured());
        assertThat(slow.body("timing_wifi_as_it_is")).contains("full house");
        assertThat(slow.knows("alexander", "fast_when_watched")).isFalse();
    }

    @Test
    void isComparedOnlyOnceItWasLeftAlone() {
        slow.as("alexander").does("time_on_wifi", Map.of());
        slow.after(4);
        assertThat(slow.as("alexander").can("compare_latency")).isFalse();
        slow.after(1);
        assertThat(slow.as("alexander").can("compare_latency")).isTrue();
    }

    @Test
    void ofAFileThatIsClosedFindsNoGrowth() {
        Situation closed = Situation.at("B10").after(5).broughtAbout("B13").happens("push_bug");
        closed.as("alexander").does("analyse_memory", Map.of());
        closed.as("alexander").tells("george", "It writes.", "clue:not_read_only");
        closed.as("george").answers("memory_report", "patch").days(2);
        closed.as("alexander").does("read_access_log", Map.of()).days(2);
        assertThat(closed.documents("alexander")).contains("analysis_still", "access_log_quiet");
        assertThat(closed.knows("alexander", "memory_grows")).isFalse();
        assertThat(closed.knows("alexander", "user_writes")).isFalse();
    }

    private List<String> measured() {
        return slow.table().state().archive().latency().getLast().timings().stream()
                .map(timing -> String.format(Locale.ROOT, "%.1f", timing.seconds()))
                .toList();
    }

    private static List<String> numbers(String body) {
        return Arrays.stream(body.substring(0, body.indexOf("\n\n")).split("\\s+", -1))
                .toList();
    }
}
