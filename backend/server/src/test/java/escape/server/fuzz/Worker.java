package escape.server.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Sends inputs by their numbers, one after the other, and judges what comes back. */
final class Worker {
    private static final int PATIENCE = 30_000;
    private static final Pattern TRACE = Pattern.compile("\\n\\s+at [a-z]+\\.|[a-z]Exception:|Caused by: ");
    /** That a version of HTTP is not spoken here (505) is an answer, though its number is that of a fault. */
    private static final Pattern FAULT = Pattern.compile("HTTP 5(?!05)|closed 1011|" + Answer.DROPPED);

    private final int port;
    private final long seed;
    private final Tally tally;
    private final Leaks leaks;
    private final Frames frames = new Frames();

    Worker(int port, long seed, Tally tally) {
        this.port = port;
        this.seed = seed;
        this.tally = tally;
        this.leaks = new Leaks(tally);
    }

    /** Those from {@code first} on, each so many further. */
    void send(List<Seat> seats, long first, long until, int apart) {
        try (var sockets = new SocketTalk(port, PATIENCE, frames);
                var forms = new FormTalk(port, PATIENCE)) {
            for (var number = first; number < until; number += apart) {
                one(sockets, forms, seats, number);
            }
        }
    }

    private void one(SocketTalk sockets, FormTalk forms, List<Seat> seats, long number) {
        var chance = new Chance(seed, number);
        var seat = chance.of(seats);
        var other = chance.of(seats);
        var input = new StringBuilder().append(seat.name()).append(": ");
        try {
            var answer = answer(sockets, forms, seat, other, chance, input);
            judge(answer, seat, other, number, input);
        } catch (IOException hang) {
            String what = RawSocket.isHang(hang) ? "no answer in time" : Answer.DROPPED;
            tally.count(what);
            tally.fail(what + ", " + hang, number, input.toString());
        }
    }

    private static Answer answer(
            SocketTalk sockets, FormTalk forms, Seat seat, Seat other, Chance chance, StringBuilder input)
            throws IOException {
        int kind = chance.below(100);
        if (kind < 64) {
            return sockets.frame(seat, chance, input);
        }
        if (kind < 68) {
            return sockets.bytes(seat, chance, input);
        }
        if (kind < 72) {
            return sockets.handshake(seat, other, chance, input);
        }
        if (kind < 94) {
            return forms.form(seat, other, chance, input);
        }
        return kind < 97 ? forms.join(chance, input) : forms.garbage(chance, input);
    }

    private void judge(Answer answer, Seat seat, Seat other, long number, StringBuilder input) {
        tally.count(answer.kind());
        if (FAULT.matcher(answer.kind()).find()) {
            tally.fail(answer.kind(), number, input.toString());
        }
        if (TRACE.matcher(answer.text()).find()) {
            tally.fail("a stack trace in the answer", number, input.toString());
        }
        leaks.judge(answer, seat, other, number, input);
    }
}
