package escape.server.story;

import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.State;
import escape.simulation.Talk;
import escape.simulation.drive.Drive;
import escape.simulation.scenario.Cast.Channel;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may know which words, worked out from the events alone and without any of the code that makes views. Words that
 * somebody else has and this viewer was never given must not reach it.
 */
public final class Secrets {
    public static final String STAGE = "stage";

    /** Shorter words are no secret: they stand in many places by chance. */
    private static final int DISTINCT = 24;

    private static final int SHORT = 8;

    private final Scenario scenario;
    private final Set<String> all = new LinkedHashSet<>();
    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final Map<String, Set<String>> forbidden = new LinkedHashMap<>();
    private final Map<Integer, Event.DocumentIssued> papers = new LinkedHashMap<>();
    private final Map<Integer, Event.RequestPut> requests = new LinkedHashMap<>();
    private final Map<Integer, String> askers = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    public Secrets(Scenario scenario) {
        this.scenario = scenario;
        Stream.concat(Stream.of(STAGE), scenario.roles().stream().map(Role::id)).forEach(who -> {
            known.put(who, new LinkedHashSet<>());
            forbidden.put(who, new LinkedHashSet<>());
        });
        for (Role role : scenario.roles()) {
            tell(role.id(), role.briefing());
            role.objectives().forEach(objective -> tell(role.id(), objective.text()));
        }
        scenario.actions()
                .forEach(action -> action.roles().forEach(role -> {
                    tell(role, action.title());
                    tell(role, action.summary());
                }));
        scenario.story().acts().forEach(act -> known.keySet().forEach(who -> tell(who, act.title())));
        scenario.story().moves().forEach(move -> hide(move.title()));
        scenario.injects().forEach(inject -> hide(inject.title()));
        scenario.story().beats().forEach(beat -> hide(beat.waits()));
        scenario.story().clues().forEach(clue -> hide(clue.text()));
    }

    public void after(Event event) {
        switch (event) {
            case Event.DocumentIssued e -> {
                papers.put(e.number(), e);
                paper(e, e.to());
                hide(e.body());
            }
            case Event.PaperShared e -> paper(get(papers, e.number()), e.to());
            case Event.ClueLearned e -> tell(e.by(), scenario.clue(e.clue()).text());
            case Event.RequestPut e -> put(e);
            case Event.RequestDecided e ->
                why(scenario.request(get(requests, e.number()).request()).to(), e.why());
            case Event.ActionBegun e -> why(e.role(), e.why());
            case Event.MessageSent e -> message(e);
            case Event.AssistantAsked e -> {
                askers.put(e.number(), e.role());
                tell(e.role(), e.question());
                printed(e.hiddenSeconds()).ifPresent(taken::add);
            }
            case Event.AssistantReplied e -> tell(get(askers, e.number()), e.text());
            case Event.PressPublished e -> known.keySet().forEach(who -> tell(who, e.headline() + "\n" + e.body()));
            case Event.Announced e -> announced(e);
            case Event.FigureAdjusted e -> hide(e.reason());
            case Event.Ended e -> ended(e);
            default -> {}
        }
    }

    private void announced(Event.Announced e) {
        hide(e.text());
        known.keySet().stream()
                .filter(who -> e.to() == null || who.equals(e.to()))
                .forEach(who -> tell(who, e.title() + ": " + e.text()));
    }

    private void ended(Event.Ended e) {
        known.keySet().forEach(who -> tell(who, e.text()));
        e.reasons().forEach(reason -> hide(reason.text()));
    }

    private void paper(Event.DocumentIssued paper, List<String> to) {
        to.forEach(reader -> {
            tell(reader, paper.body());
            scenario.document(paper.document())
                    .clues()
                    .forEach(clue -> tell(reader, scenario.clue(clue).text()));
        });
    }

    private void put(Event.RequestPut e) {
        requests.put(e.number(), e);
        Request request = scenario.request(e.request());
        List.of(request.to(), request.from()).forEach(who -> {
            tell(who, request.title());
            tell(who, e.summary());
            // The outcome's label is told to the one who asked as well.
            request.options().forEach(option -> tell(who, option.label()));
        });
        request.options().forEach(option -> {
            if (option.consequence() != null) {
                tell(request.to(), option.consequence());
            }
        });
        if (e.appendix() != null) {
            tell(request.to(), get(papers, e.appendix()).body());
        }
    }

    private void message(Event.MessageSent e) {
        List<String> hearers =
                Talk.channel(scenario, e.to()).map(Channel::members).orElse(List.of(e.to(), e.from()));
        hide(e.text());
        for (String hearer : hearers) {
            tell(hearer, e.text());
            e.evidence().forEach(piece -> tell(hearer, piece.label()));
        }
        tell(e.from(), e.text());
    }

    private void why(String who, @Nullable String why) {
        if (why != null) {
            tell(who, why);
        }
    }

    /**
     * Numbers of the hidden side, as any program would print them: short ones stand in many places by chance. That not even
     * a rounded one shows is for {@link HiddenChange} to find out.
     */
    public Set<String> hiddenNumbers(State state) {
        Set<String> numbers = new LinkedHashSet<>(taken);
        Drive drive = state.drive();
        Outlook outlook = new Outlook(scenario, state);
        Stream.of(
                        Stream.of(
                                drive.autonomy(),
                                drive.foothold(),
                                drive.tokens(),
                                drive.density(),
                                drive.concealment(),
                                drive.growth()),
                        drive.history().stream().flatMap(day -> Stream.of(day.autonomy(), day.foothold())),
                        // A belief without any clue is a round number that the scenario has chosen.
                        state.knowledge().learned().keySet().stream().map(state.knowledge()::belief),
                        scenario.story().moves().stream()
                                .map(move -> move.utility().of(outlook.facts())))
                .flatMap(kind -> kind)
                .forEach(number -> printed(number).ifPresent(numbers::add));
        return numbers;
    }

    private static Optional<String> printed(double number) {
        return Optional.of(Double.toString(number)).filter(printed -> printed.length() > SHORT);
    }

    /** What {@code viewer} must not get to see. */
    public Set<String> from(String viewer) {
        return get(forbidden, viewer);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing under " + key);
    }

    private void tell(String who, String words) {
        Set<String> own = known.get(who);
        if (own != null && own.add(words)) {
            get(forbidden, who).removeIf(words::contains);
        }
        hide(words);
    }

    private void hide(String words) {
        words.lines()
                .map(String::strip)
                .filter(line -> line.length() >= DISTINCT)
                .forEach(secret -> {
                    if (all.add(secret)) {
                        known.forEach((who, own) -> {
                            if (own.stream().noneMatch(told -> told.contains(secret))) {
                                get(forbidden, who).add(secret);
                            }
                        });
                    }
                });
    }
}
