package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Archive;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Direction;
import escape.simulation.Refusal.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a character does by itself, it does no more once somebody plays it. */
class ACharacterTheFacilitatorPlaysTest {
    private static final Actor FACILITATOR = new Actor.Facilitator();
    private static final Actor CLOCK = new Actor.Clock();

    private final Table table = new Table(StoryPath.SEED);

    @Test
    void saysNothingByItselfAndItsLineWaits() {
        table.accepted(new Command.TakeOver("higher_manager"), FACILITATOR).days(1);

        assertThat(table.state().archive().messages()).isEmpty();
        assertThat(table.state().direction().drafts())
                .extracting(Direction.Draft::from, Direction.Draft::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("higher_manager", "all_hands"));
    }

    @Test
    void saysItsLineInTheFacilitatorsWords() {
        table.accepted(new Command.TakeOver("higher_manager"), FACILITATOR).days(1);

        table.accepted(new Command.SendDraft(1, "Well done, all of you."), FACILITATOR);

        assertThat(table.state().archive().messages())
                .extracting(Archive.Message::text)
                .containsExactly("Well done, all of you.");
        assertThat(table.state().direction().drafts()).isEmpty();
        assertThat(refusal(new Command.SendDraft(1, "Again."), FACILITATOR)).isEqualTo(Rule.UNKNOWN_DRAFT);
    }

    @Test
    void dropsALine() {
        table.accepted(new Command.TakeOver("higher_manager"), FACILITATOR).days(1);

        table.accepted(new Command.DropDraft(1), FACILITATOR);

        assertThat(table.state().archive().messages()).isEmpty();
        assertThat(table.state().direction().drafts()).isEmpty();
    }

    @Test
    void saysWhatWaitsOnceItIsHandedBack() {
        table.accepted(new Command.TakeOver("higher_manager"), FACILITATOR).days(1);
        String line = table.state().direction().drafts().getFirst().text();

        table.accepted(new Command.HandBack("higher_manager"), FACILITATOR);

        assertThat(table.state().archive().messages())
                .extracting(Archive.Message::text)
                .containsExactly(line);
    }

    @Test
    void answersAsTheAssistantAndTakesAsLongAsTheFacilitatorTakes() {
        table.accepted(new Command.TakeOver("model"), FACILITATOR).days(1);
        asks("hi");

        assertThat(table.simulation().repliesDue(table.state(), Long.MAX_VALUE)).isEmpty();
        assertThat(refusal(new Command.DeliverReply(1), CLOCK)).isEqualTo(Rule.NO_REPLY_DUE);
        table.accepted(new Command.ReplyAs(1, "Hello, Alexander. I know it is you."), FACILITATOR);

        Archive.Exchange exchange = table.state().archive().exchanges().getFirst();
        assertThat(exchange.text()).isEqualTo("Hello, Alexander. I know it is you.");
        assertThat(exchange.seconds()).isEqualTo(1.0);
    }

    @Test
    void answersByItselfAgainOnceItIsHandedBack() {
        table.accepted(new Command.TakeOver("model"), FACILITATOR).days(1);
        asks("hi");

        table.accepted(new Command.HandBack("model"), FACILITATOR);

        assertThat(table.simulation().repliesDue(table.state(), Long.MAX_VALUE)).containsExactly(1);
        assertThat(refusal(new Command.ReplyAs(1, "Hello."), FACILITATOR)).isEqualTo(Rule.NOT_TAKEN_OVER);
    }

    @Test
    void wantsSomethingAndWaitsForTheFacilitator() {
        table.accepted(new Command.BringAbout("B10"), FACILITATOR);
        table.accepted(new Command.TakeOver("model"), FACILITATOR).days(3);

        assertThat(table.state().drive().moves()).isEmpty();
        String proposed = Objects.requireNonNull(table.state().drive().proposed());
        table.accepted(new Command.MakeMove(proposed), FACILITATOR);
        assertThat(table.state().drive().moves()).hasSize(1);
    }

    private void asks(String question) {
        table.accepted(new Command.AskAssistant(question), new Actor.Player("p-alexander", "alexander"));
    }

    private Rule refusal(Command command, Actor by) {
        return switch (table.tried(command, by)) {
            case Decision.Refused refused -> refused.reasons().getFirst().rule();
            case Decision.Accepted accepted -> throw new AssertionError(accepted.events());
        };
    }
}
