package escape.server.story;

import static escape.server.story.Table.FACILITATOR;
import static escape.server.story.Table.player;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Refusal.Rule;
import escape.simulation.Steering;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnEndedSessionTest {
    private static final Table ENDED = new Table(StoryPath.SEED)
            .accepted(new Command.Pause(), FACILITATOR)
            .accepted(new Command.End(null, "Time is up"), FACILITATOR);

    static Stream<Command> commands() {
        return Stream.of(
                new Command.TakeSeat("late", "Late", "david"),
                new Command.LeaveSeat("p-david"),
                new Command.SeatBuiltIn("david", "careful"),
                new Command.PlayAlone("p-new", "Somebody new", "david", "careful"),
                new Command.Start(),
                new Command.Pause(),
                new Command.Resume(),
                new Command.ChangePace(30),
                new Command.HoldClock(true),
                new Command.BeginDay(1),
                new Command.RunOn(),
                new Command.Act("try_external_memory", Map.of(), null),
                new Command.Answer(1, "approve", Map.of(), null),
                new Command.Send("david", "Hello", List.of()),
                new Command.AskAssistant("Why?"),
                new Command.DeliverReply(1),
                new Command.FireInject("programme_call"),
                new Command.BringAbout("B4"),
                new Command.Announce(null, "Note", "It rains"),
                new Command.TakeOver("higher_manager"),
                new Command.HandBack("higher_manager"),
                new Command.SpeakAs("higher_manager", "david", "Hello"),
                new Command.SendDraft(1, "Hello"),
                new Command.DropDraft(1),
                new Command.ReplyAs(1, "Hello"),
                new Command.Adjust("cash", 1, "A test"),
                new Command.SteerMoves(Steering.MANUAL),
                new Command.MakeMove("none"),
                new Command.SetAccess("david", false, "A test"),
                new Command.End(null, "Again"));
    }

    @Test
    void isAskedForEveryKindOfCommand() {
        assertThat(commands().<Class<?>>map(Command::getClass))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refusesItToEverybody(Command command) {
        for (Actor by : List.of(
                FACILITATOR, new Actor.Clock(), new Actor.Visitor("late"), player("alexander"), player("david"))) {
            assertThat(ENDED.against(command, by)).as(by.toString()).containsExactly(Rule.ENDED);
        }
    }

    @Test
    void saysWhatIsLeft() {
        var words = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(words.getString("refusal.ended")).contains("has ended", "replay");
    }
}
