package escape.simulation.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole story as data. Everything that names somebody or something of the story stands here, nothing in the engine.
 *
 * @param weekday of day 0, 1 (Monday) to 7
 * @param flags yes-or-no facts of the story with their start
 * @param figures numbers of the story with their start
 * @param departures lines of the station's board, in the scenario's words
 */
public record Scenario(
        String id,
        int format,
        String title,
        String summary,
        String language,
        int weekday,
        String opening,
        World world,
        List<Role> roles,
        Cast cast,
        Parameters parameters,
        Map<String, Boolean> flags,
        Map<String, Double> figures,
        List<Departure> departures,
        List<Action> actions,
        List<Request> requests,
        List<Inject> injects,
        List<Document> documents,
        Happenings story,
        List<Playbook> players,
        List<Target> targets) {

    public record Departure(String time, String destination, String platform, String note) {}

    public Role role(String id) {
        return find(roles, id, Role::id, "role");
    }

    public Action action(String id) {
        return find(actions, id, Action::id, "action");
    }

    public Request request(String id) {
        return find(requests, id, Request::id, "request");
    }

    public Inject inject(String id) {
        return find(injects, id, Inject::id, "inject");
    }

    public Document document(String id) {
        return find(documents, id, Document::id, "document");
    }

    public Happenings.NewsItem newsItem(String id) {
        return find(story.press(), id, Happenings.NewsItem::id, "press item");
    }

    public Happenings.Clue clue(String id) {
        return find(story.clues(), id, Happenings.Clue::id, "clue");
    }

    public Happenings.Ending ending(String id) {
        return find(story.endings(), id, Happenings.Ending::id, "ending");
    }

    public Happenings.Move move(String id) {
        return find(story.moves(), id, Happenings.Move::id, "move");
    }

    public World.Benchmark benchmark(String id) {
        return find(world.benchmarks(), id, World.Benchmark::id, "benchmark");
    }

    public Optional<Playbook> playbook(String id) {
        return players.stream().filter(book -> book.id().equals(id)).findFirst();
    }

    /** Whether a model in it can come to want something, which players are not to see. */
    public boolean hasHiddenSide() {
        return parameters.drive() != Parameters.Drive.NONE;
    }

    public boolean isRole(String id) {
        return roles.stream().anyMatch(role -> role.id().equals(id));
    }

    private static <T> T find(List<T> all, String id, Function<T, String> key, String what) {
        return all.stream()
                .filter(one -> key.apply(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scenario has no " + what + " named " + id));
    }
}
