package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.view.Section;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheOneWhoAskedTest {
    private final Situation asked = Situation.at("B5");

    @Test
    void seesTheVerdict() {
        ask();
        asked.as("george").answers("training_budget", "approve");
        assertThat(requests().decided()).extracting(Section.RequestItem::answer).contains("Approve");
        assertThat(asked.table().state().archive().messages())
                .anyMatch(message ->
                        message.to().equals("alexander") && message.text().contains("George has signed"));
    }

    @Test
    void decidesHimselfHowHeIsIntroduced() {
        asked.after(22);
        assertThat(requests().open()).anyMatch(item -> item.request().equals("newsletter") && item.mine());
    }

    @Test
    void mayTrainForWhatHeWasOffered() {
        ask();
        var request = asked.table().state().story().open().stream()
                .filter(put -> put.request().equals("training_budget"))
                .findFirst()
                .orElseThrow();
        asked.table()
                .accepted(
                        new Command.Answer(request.number(), "counter", Map.of("amount", "30000"), null),
                        new Actor.Player("p-george", "george"));
        asked.as("alexander").does("start_granted_training", Map.of("focus", "40"));
        assertThat(asked.table().state().finance().lines().get("training"))
                .satisfies(line -> assertThat(line.spent()).isEqualTo(30_000));
    }

    private void ask() {
        asked.as("alexander").does("request_training_budget", Map.of("amount", "200000"));
    }

    private Section.Requests requests() {
        List<Section> sections = Views.of(
                        asked.table().simulation().scenario(), asked.table().state(), new Viewer.InRole("alexander"))
                .sections();
        return sections.stream()
                .filter(Section.Requests.class::isInstance)
                .map(Section.Requests.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
