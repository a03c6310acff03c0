package escape.server.load;

import java.util.ArrayList;
import java.util.List;

/** One session's sockets, and the commands that go to it in turn. */
final class Table {
    private final List<Seat> seats = new ArrayList<>();
    private final List<Move> moves;
    private final Faults faults;
    private Gauge gauge = new Gauge(0, 0);
    private long number;

    Table(List<Move> moves, Faults faults) {
        this.moves = moves;
        this.faults = faults;
    }

    Seat sit(Wording wording) {
        var seat = new Seat(wording, this);
        seats.add(seat);
        return seat;
    }

    List<Seat> seats() {
        return seats;
    }

    Gauge gauge() {
        return gauge;
    }

    void measureBy(Gauge next) {
        gauge = next;
    }

    /** @param due when it was meant to go out; a generator that is late must not hide that the server is */
    void move(long due) {
        var next = moves.get((int) (number % moves.size()));
        gauge.sent++;
        gauge.expected += next.witnesses().size();
        seats.get(next.by()).give(next, ++number, due);
    }

    void concerns(Move move, long reached, long due) {
        for (var witness : move.witnesses()) {
            seats.get(witness).concerns(reached, due);
        }
    }

    void refused(Move move, String why) {
        gauge.refused++;
        gauge.expected -= move.witnesses().size();
        faults.add(why);
    }

    void lost(Throwable why) {
        faults.add(String.valueOf(why));
    }
}
