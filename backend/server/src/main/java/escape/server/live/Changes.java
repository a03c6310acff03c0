package escape.server.live;

import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.util.List;
import java.util.stream.IntStream;

/** What is different between two views of one viewer. */
public final class Changes {
    private Changes() {}

    /** The sections that differ, or everything where sections have come, gone or moved. */
    public static FromServer between(long from, View before, long to, View after) {
        return haveSameShape(before, after)
                ? new FromServer.Update(from, to, after, changed(before, after))
                : new FromServer.Whole(to, after);
    }

    static boolean haveSameShape(View before, View after) {
        return before.sections().size() == after.sections().size()
                && places(after)
                        .allMatch(place -> before.sections()
                                .get(place)
                                .name()
                                .equals(after.sections().get(place).name()));
    }

    /** Of two views of one shape. What has not been made anew is the same object, and need not be gone through. */
    static List<Section> changed(View before, View after) {
        return places(after)
                .filter(place ->
                        !isSame(before.sections().get(place), after.sections().get(place)))
                .mapToObj(after.sections()::get)
                .toList();
    }

    private static boolean isSame(Section before, Section after) {
        return before == after || before.equals(after);
    }

    private static IntStream places(View view) {
        return IntStream.range(0, view.sections().size());
    }
}
