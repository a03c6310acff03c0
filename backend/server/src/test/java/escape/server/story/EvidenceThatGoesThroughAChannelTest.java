package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceThatGoesThroughAChannelTest {
    @ParameterizedTest
    @ValueSource(strings = {"team", "all_hands"})
    void putsTheMemoryBeforeGeorge(String channel) {
        Situation bug = Situation.at("B17");
        bug.as("alexander").tells(channel, "It writes its own memory.", "clue:not_read_only");
        assertThat(bug.isAsked("memory_report")).isTrue();
    }

    @Test
    void putsTheContainersBeforeGeorge() {
        Situation links = Situation.at("B10").after(20).broughtAbout("B23");
        links.as("david").tells("operations", "They are linked.", "clue:containers_linked");
        assertThat(links.isAsked("containers_report")).isTrue();
    }

    @Test
    void warnsIngrid() {
        Situation bug = Situation.at("B17").after(1);
        bug.as("alexander").tells("all_hands", "It writes its own memory.", "clue:not_read_only");
        assertThat(bug.figure("warned_on")).isEqualTo(2);
    }

    @Test
    void isNoEvidenceWhereNothingIsToBeLearntFromIt() {
        Situation early = Situation.start().after(3);
        early.as("david").tells("all_hands", "Have a look.", early.key("david", "ticket_wave"));
        assertThat(String.valueOf(early.facts().values().get("told"))).doesNotContain("=1");
    }
}
