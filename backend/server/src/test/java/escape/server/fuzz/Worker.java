package escape.server.fuzz;

import escape.server.fuzz.Form.By;
import java.io.IOException;
import java.util.regex.Pattern;

/** Sends inputs by their numbers, one after the other, and judges what comes back. */
final class Worker {
    private static final int PATIENCE = 30_000;
    /** Of a hundred inputs, those from this one on are forms. */
    private static final int FORMS = 81;

    private static final Pattern TRACE = Pattern.compile("\\n\\s+at [a-z]+\\.|[a-z]Exception:|Caused by: ");
    /** That a version of HTTP is not spoken here (505) is an answer, though its number is that of a fault. */
    private static final Pattern FAULT = Pattern.compile("HTTP 5(?!05)|closed 1011|" + Answer.DROPPED);

    private static final Pattern DONE = Pattern.compile("HTTP [23]");

    private final int port;
    private final long seed;
    private final Tally tally;
    private final Leaks leaks;
    private final Cast cast;
    private final Frames frames = new Frames();

    Worker(int port, long seed, Tally tally, Cast cast) {
        this.port = port;
        this.seed = seed;
        this.tally = tally;
        this.leaks = new Leaks(tally);
        this.cast = cast;
    }

    /** Those from {@code first} on, each so many further. */
    void send(long first, long until, int apart) {
        try (var sockets = new SocketTalk(port, PATIENCE, frames);
                var forms = new FormTalk(port, PATIENCE, cast.spare())) {
            for (var number = first; number < until; number += apart) {
                one(sockets, forms, number);
            }
        }
    }

    private void one(SocketTalk sockets, FormTalk forms, long number) {
        var chance = new Chance(seed, number);
        var kind = chance.below(100);
        var form = Forms.next(chance);
        var by = kind < FORMS ? By.ANYBODY : form.by();
        var seat = cast.one(by, chance);
        var other = cast.one(by, chance);
        var input = new StringBuilder().append(seat.name()).append(": ");
        try {
            var answer = kind < FORMS
                    ? answer(kind, sockets, forms, seat, other, chance, input)
                    : forms.form(form, seat, other, chance, input);
            judge(answer, seat, other, number, input);
            if (kind >= FORMS) {
                keep(form, seat, answer, input);
            }
        } catch (IOException hang) {
            String what = RawSocket.isHang(hang) ? "no answer in time" : Answer.DROPPED;
            tally.count(what);
            tally.fail(what + ", " + hang, number, input.toString());
        }
    }

    private Answer answer(
            int kind, SocketTalk sockets, FormTalk forms, Seat seat, Seat other, Chance chance, StringBuilder input)
            throws IOException {
        if (kind < 63) {
            return sockets.frame(seat, chance, input);
        }
        if (kind < 67) {
            return sockets.bytes(seat, chance, input);
        }
        if (kind < 71) {
            return sockets.handshake(seat, other, chance, input);
        }
        if (kind < 75) {
            return forms.own(seat, chance, input);
        }
        return kind < 78 ? forms.join(chance, input) : new Garbage(port, PATIENCE).next(chance, input);
    }

    /** What a form has done, so that a form that never does anything shows. */
    private void keep(Form form, Seat seat, Answer answer, StringBuilder input) {
        cast.signedIn(seat, form, answer);
        if (DONE.matcher(answer.kind()).find()
                && input.indexOf(": " + form.verb() + " /") == seat.name().length()) {
            tally.note("done: " + form);
        }
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
