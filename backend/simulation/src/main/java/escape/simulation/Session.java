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
 */
public sealed interface Session permits Session.Whole, Glance.SeenSession {
    Setup setup();

    Phase phase();

    double secondsPerDay();

    boolean hold();

    Map<String, Seat> seats();

    /** The player whose session this is, who plays alone among built-in players; null at a table of several. */
    @Nullable
    String alone();

    /** Where a session stands between its creation and its end. */
    sealed interface Phase {
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
    record Seat(
            String player,
            String name,
            @Nullable String role,
            @Nullable String kind) {

        boolean isPerson() {
            return kind == null;
        }
    }

    default boolean isRunning() {
        return phase() instanceof Phase.Running;
    }

    default boolean isEnded() {
        return phase() instanceof Phase.Ended;
    }

    /** Whether anybody plays the role, person or not. */
    default boolean isSeated(String role) {
        return seats().values().stream().anyMatch(seat -> role.equals(seat.role()));
    }

    /** Whether this player has a seat of the role. */
    default boolean isIn(String player, String role) {
        Seat seat = seats().get(player);
        return seat != null && role.equals(seat.role());
    }

    /** Whether a person plays the role: somebody for whom time can wait. */
    default boolean isPeopled(String role) {
        return people().anyMatch(seat -> role.equals(seat.role()));
    }

    /** Names of the people in a role. */
    default List<String> namesIn(@Nullable String role) {
        return people().filter(seat -> Objects.equals(seat.role(), role))
                .map(Seat::name)
                .toList();
    }

    /** The built-in player in a role. */
    default Optional<Seat> builtIn(String role) {
        return seats().values().stream()
                .filter(seat -> !seat.isPerson() && role.equals(seat.role()))
                .findFirst();
    }

    /** Whether it is this player's own session, in which they alone say how time goes. */
    default boolean isAlone(String player) {
        return player.equals(alone());
    }

    /** Whether this is the role of the one who plays alone. */
    default boolean isPlayedAlone(String role) {
        return people().anyMatch(seat -> isAlone(seat.player()) && role.equals(seat.role()));
    }

    private Stream<Seat> people() {
        return seats().values().stream().filter(Seat::isPerson);
    }

    record Whole(
            Setup setup,
            Phase phase,
            double secondsPerDay,
            boolean hold,
            Map<String, Seat> seats,
            @Nullable String alone)
            implements Session {
        Whole with(Phase next) {
            return new Whole(setup, next, secondsPerDay, hold, seats, alone);
        }

        Whole pace(double seconds) {
            return new Whole(setup, phase, seconds, hold, seats, alone);
        }

        Whole holding(boolean holding) {
            return new Whole(setup, phase, secondsPerDay, holding, seats, alone);
        }

        Whole seated(Seat seat) {
            return new Whole(setup, phase, secondsPerDay, hold, Copies.plus(seats, seat.player(), seat), alone);
        }

        Whole left(String player) {
            return new Whole(setup, phase, secondsPerDay, hold, Copies.without(seats, player), alone);
        }

        Whole alone(String player) {
            return new Whole(setup, phase, secondsPerDay, hold, seats, player);
        }
    }
}
