package escape.simulation;

import escape.simulation.drive.Autonomy;
import escape.simulation.drive.Drive;
import escape.simulation.drive.Foothold;
import escape.simulation.drive.Memory;
import escape.simulation.drive.MemoryParameters;
import escape.simulation.scenario.Happenings.Move;
import escape.simulation.scenario.Parameters;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The hidden side's day: what it writes, how it grows, and the one thing that it does. */
final class HiddenDay {
    private HiddenDay() {}

    static void grow(Turn turn) {
        State state = turn.state();
        if (!state.isMemoryActive()) {
            return;
        }
        if (state.drive().writable()) {
            write(turn);
        }
        Parameters.Drive parameters = turn.parameters().drive();
        Drive drive = turn.state().drive();
        double autonomy = Autonomy.grown(
                drive.autonomy(), parameters.autonomyGrowth(), drive.tokens(), parameters.memoryForHalf());
        boolean spreads = drive.writable() && !drive.isolated();
        double foothold =
                spreads ? Foothold.spread(drive.foothold(), parameters.spread(), drive.autonomy()) : drive.foothold();
        turn.happen(new Event.DriveGrew(drive.writable() ? autonomy : drive.autonomy(), foothold));
    }

    private static void write(Turn turn) {
        Parameters.Memory memory = turn.parameters().memory();
        // In units of M0, so the unit itself is 1.
        var parameters = new MemoryParameters(memory.gain(), 1, memory.perDay(), memory.densest(), memory.recoding());
        String own = turn.scenario().world().company().id();
        double servedAtFirst = turn.state().market().history().getFirst().users(own);
        Drive drive = turn.state().drive();
        turn.happen(new Event.MemoryWritten(
                drive.tokens() + Memory.tokensWritten(turn.state().market().users(own), servedAtFirst, parameters),
                Memory.denser(drive.density(), parameters)));
    }

    static void move(Turn turn) {
        if (!turn.state().isMemoryActive()) {
            return;
        }
        Optional<Move> wanted = turn.scenario().story().moves().stream()
                .filter(move -> isPossible(turn, move))
                .filter(move -> move.utility().of(turn.facts()) > 0)
                .max(Comparator.comparingDouble(move -> move.utility().of(turn.facts())));
        wanted.ifPresent(move -> {
            switch (steering(turn)) {
                case AUTOMATIC -> make(turn, move);
                case PROPOSED -> propose(turn, move);
                case MANUAL -> {}
            }
        });
    }

    /** Who plays the assistant is asked before it does anything. */
    static Steering steering(Turn turn) {
        Steering chosen = turn.state().drive().steering();
        boolean played = Assistant.isPlayed(turn.scenario(), turn.state());
        return played && chosen == Steering.AUTOMATIC ? Steering.PROPOSED : chosen;
    }

    private static void propose(Turn turn, Move move) {
        if (!move.id().equals(turn.state().drive().proposed())) {
            turn.happen(new Event.MoveProposed(move.id()));
        }
    }

    static void make(Turn turn, Move move) {
        turn.happen(new Event.MoveMade(move.id()));
        Effects.apply(turn, move.effects(), Map.of());
    }

    static boolean isPossible(Turn turn, Move move) {
        int last = turn.state().drive().moves().stream()
                .filter(made -> made.move().equals(move.id()))
                .mapToInt(Drive.Made::day)
                .max()
                .orElse(-1);
        Integer rest = move.rest();
        boolean rested = last < 0 || rest != null && turn.state().day() - last >= rest;
        return rested && move.when().holds(turn.facts());
    }
}
