package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Refusal.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AFullTableTest {
    private final Table table = Table.withNobody(StoryPath.SEED);

    @Test
    void hasNoRoomInASeatThatIsFullButInTheOthers() {
        for (int player = 0; player < Table.LIMITS.seatsPerRole(); player++) {
            sit(player, "george");
        }

        assertThat(against(99, "george")).containsExactly(Rule.SEAT_FULL);
        assertThat(against(99, "david")).isEmpty();
        assertThat(against(99, null)).isEmpty();
    }

    @Test
    void hasRoomAgainOnceSomebodyLeaves() {
        for (int player = 0; player < Table.LIMITS.seatsPerRole(); player++) {
            sit(player, "george");
        }
        table.accepted(new Command.LeaveSeat("p0"), new Actor.Player("p0", "george"));

        assertThat(against(99, "george")).isEmpty();
    }

    @Test
    void hasNoRoomForWatchersEither() {
        for (int player = 0; player < Table.LIMITS.players(); player++) {
            sit(player, null);
        }

        assertThat(against(99, null)).containsExactly(Rule.SESSION_FULL);
        assertThat(against(99, "david")).containsExactly(Rule.SESSION_FULL);
    }

    @Test
    void letsWhoSitsThereChangeSeats() {
        for (int player = 0; player < Table.LIMITS.players(); player++) {
            sit(player, null);
        }

        assertThat(against(0, "david")).isEmpty();
    }

    private void sit(int player, @Nullable String role) {
        table.accepted(seat(player, role), visitor(player));
    }

    private List<Rule> against(int player, @Nullable String role) {
        return table.against(seat(player, role), visitor(player));
    }

    private static Command seat(int player, @Nullable String role) {
        return new Command.TakeSeat("p" + player, "Player " + player, role);
    }

    private static Actor visitor(int player) {
        return new Actor.Visitor("p" + player);
    }
}
