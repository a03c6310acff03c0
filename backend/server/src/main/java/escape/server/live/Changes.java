package escape.server.live;

import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.util.ArrayList;
import java.util.List;

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
        var same = before.sections().size() == after.sections().size();
        for (var place = 0; same && place < after.sections().size(); place++) {
            same = isAlike(before.sections().get(place), after.sections().get(place));
        }
        return same;
    }

    private static boolean isAlike(Section before, Section after) {
        return before == after || before.name().equals(after.name());
    }

    /** Of two views of one shape. What has not been made anew is the same object, and need not be gone through. */
    static List<Section> changed(View before, View after) {
        var changed = new ArrayList<Section>();
        for (var place = 0; place < after.sections().size(); place++) {
            if (!isSame(before.sections().get(place), after.sections().get(place))) {
                changed.add(after.sections().get(place));
            }
        }
        return changed;
    }

    private static boolean isSame(Section before, Section after) {
        return before == after || before.equals(after);
    }
}
