package escape.simulation;

import escape.simulation.immutable.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table itself: who sits at it and how its clock stands. */
public record Session(Setup setup, Phase phase, double secondsPerDay, boolean hold, Map<String, Seat> seats) {

    /** Where a session stands between its creation and its end. */
    public sealed interface Phase {
        record Lobby() implements Phase {}

        record Running() implements Phase {}

        record Paused() implements Phase {}

        record Ended(
                @Nullable String ending,
                String title,
                String text,
                List<Event.Reason> reasons,
                @Nullable String note) implements Phase {}
    }

    /** @param role null for a spectator */
    public record Seat(String player, String name, @Nullable String role) {}

    public boolean isRunning() {
        return phase instanceof Phase.Running;
    }

    public boolean isEnded() {
        return phase instanceof Phase.Ended;
    }

    public boolean isSeated(String role) {
        return seats.values().stream().anyMatch(seat -> role.equals(seat.role()));
    }

    public List<String> namesIn(@Nullable String role) {
        return seats.values().stream()
                .filter(seat -> Objects.equals(seat.role(), role))
                .map(Seat::name)
                .toList();
    }

    Session with(Phase next) {
        return new Session(setup, next, secondsPerDay, hold, seats);
    }

    Session pace(double seconds) {
        return new Session(setup, phase, seconds, hold, seats);
    }

    Session holding(boolean holding) {
        return new Session(setup, phase, secondsPerDay, holding, seats);
    }

    Session seated(Seat seat) {
        return new Session(setup, phase, secondsPerDay, hold, Copies.plus(seats, seat.player(), seat));
    }

    Session left(String player) {
        return new Session(setup, phase, secondsPerDay, hold, Copies.without(seats, player));
    }
}
