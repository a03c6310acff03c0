package escape.simulation.view;

import escape.simulation.Glance;
import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A viewer of one session who looks at it again and again. Sees what {@link Views#of} shows, and keeps each section for as
 * long as what it was made of is the same; such a section is the same object as before. Belongs to whoever has made it, who
 * looks one time after the other.
 */
public final class Onlooker {
    private static final long EVERYTHING = ~0L;
    /** Of a section that has not been made yet. */
    private static final Made<Optional<Section>> NOTHING = new Made<>(Optional.empty(), EVERYTHING);

    private final Scenario scenario;
    private final Viewer viewer;
    private Made<List<String>> outline = new Made<>(List.of(), EVERYTHING);
    /** By place in the outline. */
    private List<Made<Optional<Section>>> made = new ArrayList<>();

    private @Nullable State last;
    private View view;

    /** @param read the parts of the state that it was made of, as bits */
    private record Made<T>(T what, long read) {
        boolean isGood(long changed) {
            return (read & changed) == 0;
        }
    }

    public Onlooker(Scenario scenario, Viewer viewer) {
        this.scenario = scenario;
        this.viewer = viewer;
        this.view = new View(viewer, List.of());
    }

    /** What there is to see now; the same object as before where there is nothing new. */
    public View look(State state) {
        long changed = last == null ? EVERYTHING : Glance.changed(last, state);
        // Until all is made: what is made of one state must not be taken for made of another if this breaks off.
        last = null;
        if (!outline.isGood(changed)) {
            Glance glance = new Glance(state);
            List<String> names = page(glance).names();
            made = arranged(names);
            outline = new Made<>(names, glance.read());
        }
        for (int place = 0; place < made.size(); place++) {
            if (!made.get(place).isGood(changed)) {
                made.set(place, made(outline.what().get(place), state, made.get(place)));
            }
        }
        last = state;
        view = isShown() ? view : new View(viewer, shown());
        return view;
    }

    /** What is made already, where it belongs in another outline. */
    private List<Made<Optional<Section>>> arranged(List<String> names) {
        return names.stream()
                .map(name -> outline.what().indexOf(name))
                .map(place -> place < 0 ? NOTHING : made.get(place))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Through a glance of its own, so that it is known what this section was made of, and nothing else. */
    private Made<Optional<Section>> made(String name, State state, Made<Optional<Section>> before) {
        Glance glance = new Glance(state);
        Optional<Section> section = page(glance).section(name);
        return new Made<>(section.equals(before.what()) ? before.what() : section, glance.read());
    }

    private Page page(Glance glance) {
        return Page.of(new Sight(scenario, glance.state()), viewer);
    }

    /** Whether the last view holds all that there is to see. */
    private boolean isShown() {
        Iterator<Section> shown = view.sections().iterator();
        for (Made<Optional<Section>> one : made) {
            if (one.what().isPresent()
                    && !(shown.hasNext() && shown.next() == one.what().get())) {
                return false;
            }
        }
        return !shown.hasNext();
    }

    private List<Section> shown() {
        List<Section> sections = new ArrayList<>(made.size());
        for (Made<Optional<Section>> one : made) {
            if (one.what().isPresent()) {
                sections.add(one.what().get());
            }
        }
        return List.copyOf(sections);
    }
}
