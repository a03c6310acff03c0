package escape.simulation;

import escape.simulation.Event.Link;
import escape.simulation.chance.Draws;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The containers and the links that have spread between them: a tree that grows as the foothold does. */
public final class Network {
    private Network() {}

    /** The links at this moment. Containers that are linked stay linked in the same way while the foothold grows. */
    public static List<Link> links(Scenario scenario, State state) {
        int containers = scenario.parameters().hosting().containers();
        List<Integer> order = order(containers, state.session().setup().seed());
        int linked = (int) StrictMath.round(state.drive().foothold() * containers);
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < linked; i++) {
            // Whoever was linked before may have passed it on.
            int source = Draws.of(state.session().setup().seed(), i, "network source")
                    .below(i);
            links.add(new Link(order.get(source), order.get(i)));
        }
        return List.copyOf(links);
    }

    private static List<Integer> order(int containers, long seed) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            left.add(i);
        }
        Draws draws = Draws.of(seed, 0, "network order");
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.remove(draws.below(left.size())));
        }
        return order;
    }
}
