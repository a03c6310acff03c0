package escape.simulation;

import escape.simulation.immutable.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table itself: who sits at it and how its clock stands.
 *
 * @param alone the player whose session this is, who plays alone among built-in players; null at a table of several
 */
public record Session(
        Setup setup,
        Phase phase,
        double secondsPerDay,
        boolean hold,
        Map<String, Seat> seats,
        @Nullable String alone) {

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

    /**
     * @param role null for a spectator
     * @param kind of built-in player; null for a person
     */
    public record Seat(
            String player,
            String name,
            @Nullable String role,
            @Nullable String kind) {

        boolean isPerson() {
            return kind == null;
        }
    }

    public boolean isRunning() {
        return phase instanceof Phase.Running;
    }

    public boolean isEnded() {
        return phase instanceof Phase.Ended;
    }

    /** Whether anybody plays the role, person or not. */
    public boolean isSeated(String role) {
        return seats.values().stream().anyMatch(seat -> role.equals(seat.role()));
    }

    /** Whether this player has a seat of the role. */
    public boolean isIn(String player, String role) {
        Seat seat = seats.get(player);
        return seat != null && role.equals(seat.role());
    }

    /** Whether a person plays the role: somebody for whom time can wait. */
    public boolean isPeopled(String role) {
        return people().anyMatch(seat -> role.equals(seat.role()));
    }

    /** Names of the people in a role. */
    public List<String> namesIn(@Nullable String role) {
        return people().filter(seat -> Objects.equals(seat.role(), role))
                .map(Seat::name)
                .toList();
    }

    /** The built-in player in a role. */
    public Optional<Seat> builtIn(String role) {
        return seats.values().stream()
                .filter(seat -> !seat.isPerson() && role.equals(seat.role()))
                .findFirst();
    }

    /** Whether it is this player's own session, in which they alone say how time goes. */
    public boolean isAlone(String player) {
        return player.equals(alone);
    }

    /** Whether this is the role of the one who plays alone. */
    public boolean isPlayedAlone(String role) {
        return people().anyMatch(seat -> isAlone(seat.player()) && role.equals(seat.role()));
    }

    private Stream<Seat> people() {
        return seats.values().stream().filter(Seat::isPerson);
    }

    Session with(Phase next) {
        return new Session(setup, next, secondsPerDay, hold, seats, alone);
    }

    Session pace(double seconds) {
        return new Session(setup, phase, seconds, hold, seats, alone);
    }

    Session holding(boolean holding) {
        return new Session(setup, phase, secondsPerDay, holding, seats, alone);
    }

    Session seated(Seat seat) {
        return new Session(setup, phase, secondsPerDay, hold, Copies.plus(seats, seat.player(), seat), alone);
    }

    Session left(String player) {
        return new Session(setup, phase, secondsPerDay, hold, Copies.without(seats, player), alone);
    }

    Session alone(String player) {
        return new Session(setup, phase, secondsPerDay, hold, seats, player);
    }
}
