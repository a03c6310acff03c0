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
        return names(before).equals(names(after));
    }

    /** Of two views of one shape. */
    static List<Section> changed(View before, View after) {
        return IntStream.range(0, after.sections().size())
                .filter(place ->
                        !after.sections().get(place).equals(before.sections().get(place)))
                .mapToObj(after.sections()::get)
                .toList();
    }

    private static List<String> names(View view) {
        return view.sections().stream().map(Section::name).toList();
    }
}
