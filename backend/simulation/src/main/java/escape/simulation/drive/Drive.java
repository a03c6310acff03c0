package escape.simulation.drive;

import escape.simulation.Steering;
import escape.simulation.immutable.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hidden side of the live model.
 *
 * @param writable whether it can write its memory
 * @param tokens written, in units of M0
 * @param density codes per word, 1 and up
 * @param autonomy x, 0 to 1
 * @param foothold F, share of containers linked, 0 to 1
 * @param concealment h, probability of behaving while watched, 0 to 1
 * @param watchedUntil last day on which a measurement makes it careful
 * @param history one entry for each day on which it grew
 * @param proposed move that waits for the facilitator
 */
public record Drive(
        boolean writable,
        boolean isolated,
        double tokens,
        double density,
        double autonomy,
        double foothold,
        double concealment,
        int watchedUntil,
        List<DriveDay> history,
        List<Made> moves,
        @Nullable String proposed,
        Steering steering) {

    public record DriveDay(int day, double tokens, double density, double autonomy, double foothold) {}

    public record Made(int day, String move) {}

    public static Drive asleep(double concealment) {
        return new Drive(false, false, 0, 1, 0, 0, concealment, -1, List.of(), List.of(), null, Steering.AUTOMATIC);
    }

    /** Tokens written on the last day, in units of M0. */
    public double growth() {
        if (history.size() < 2) {
            return history.isEmpty() ? 0 : tokens;
        }
        return history.getLast().tokens() - history.get(history.size() - 2).tokens();
    }

    public Drive written(double written, double codes) {
        return new Drive(
                writable,
                isolated,
                written,
                codes,
                autonomy,
                foothold,
                concealment,
                watchedUntil,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive grown(int day, double x, double f) {
        List<DriveDay> days = Copies.plus(history, new DriveDay(day, tokens, density, x, f));
        return new Drive(
                writable, isolated, tokens, density, x, f, concealment, watchedUntil, days, moves, proposed, steering);
    }

    /** Set by hand; leaves no trace in the history of its growth. */
    public Drive minded(double x, double f) {
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                x,
                f,
                concealment,
                watchedUntil,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive writable(boolean on) {
        return new Drive(
                on,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                concealment,
                watchedUntil,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive isolated(double left) {
        return new Drive(
                writable,
                true,
                tokens,
                density,
                autonomy,
                left,
                concealment,
                watchedUntil,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive concealing(double h) {
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                h,
                watchedUntil,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive watched(int until) {
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                concealment,
                until,
                history,
                moves,
                proposed,
                steering);
    }

    public Drive proposing(String move) {
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                concealment,
                watchedUntil,
                history,
                moves,
                move,
                steering);
    }

    public Drive made(int day, String move) {
        List<Made> all = Copies.plus(moves, new Made(day, move));
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                concealment,
                watchedUntil,
                history,
                all,
                null,
                steering);
    }

    public Drive steered(Steering by) {
        return new Drive(
                writable,
                isolated,
                tokens,
                density,
                autonomy,
                foothold,
                concealment,
                watchedUntil,
                history,
                moves,
                proposed,
                by);
    }
}
