package escape.simulation.chance;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many different inputs for a property that must hold for all of them; the same ones in every run. */
public final class Wide {
    private Wide() {}

    public static Stream<Draws> inputs() {
        return IntStream.range(0, 1_000).mapToObj(round -> Draws.of(20_260_101, round, "wide inputs"));
    }

    /** Evenly between the two, and at times just one of them. */
    public static double between(double low, double high, Draws draws) {
        return switch (draws.below(10)) {
            case 0 -> low;
            case 1 -> high;
            default -> low + (high - low) * draws.uniform();
        };
    }

    /** From a millionth to a million million, each power of ten as likely as the other. */
    public static double anySize(Draws draws) {
        return StrictMath.pow(10, between(-6, 12, draws));
    }
}
