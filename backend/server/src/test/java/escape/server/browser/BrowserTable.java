package escape.server.browser;

import escape.server.story.Bundled;
import escape.server.story.Play;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A session played through pages alone: a facilitator and one person in each seat, each with a browser of their own. */
final class BrowserTable implements Play {
    private final Scenario scenario;
    private final Facilitator facilitator;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<String> checked = new ArrayList<>();
    private Consumer<BrowserTable> afterEachStep = table -> {};
    private Consumer<String> afterEachBeat = beat -> {};

    BrowserTable(RunningServer server, Chromium chromium, long seed) {
        this(server, chromium, "futureai", seed, table -> {});
    }

    /** @param inTheLobby what is done when everybody sits and the clock has not started */
    BrowserTable(
            RunningServer server, Chromium chromium, String scenarioId, long seed, Consumer<BrowserTable> inTheLobby) {
        this(who -> server.address(), chromium, scenarioId, seed, inTheLobby);
    }

    /** @param addresses of the server that each person uses: a role, the facilitator, or the stage */
    BrowserTable(
            UnaryOperator<String> addresses,
            Chromium chromium,
            String scenarioId,
            long seed,
            Consumer<BrowserTable> inTheLobby) {
        this.scenario = Bundled.scenario(scenarioId);
        this.facilitator = new Facilitator(chromium.person(), addresses.apply("facilitator"));
        String code = facilitator.startsSession(scenario.id(), seed);
        for (Role role : scenario.roles()) {
            Player player = new Player(chromium.person(), role.id());
            player.joins(addresses.apply(role.id()), code, "Player of " + role.id());
            players.put(role.id(), player);
        }
        Player spectator = new Player(chromium.person(), "none");
        spectator.joins(addresses.apply("stage"), code, "Somebody who watches");
        people.putAll(players);
        people.put("stage", spectator);
        inTheLobby.accept(this);
        facilitator.starts();
    }

    void afterEachStep(Consumer<BrowserTable> check) {
        afterEachStep = check;
    }

    void afterEachBeat(Consumer<String> check) {
        afterEachBeat = check;
    }

    /** Everybody but the facilitator: those who may not know everything. */
    Map<String, Person> people() {
        return people;
    }

    List<String> checked() {
        return checked;
    }

    @Override
    public Play until(String beat, int atMost) {
        Play.super.until(beat, atMost);
        afterEachBeat.accept(beat);
        checked.add(beat);
        return this;
    }

    Scenario scenario() {
        return scenario;
    }

    Facilitator facilitator() {
        return facilitator;
    }

    Player player(String role) {
        return Objects.requireNonNull(players.get(role), role);
    }

    Person person(String who) {
        return Objects.requireNonNull(people.get(who), who);
    }

    @Override
    public Hand as(String role) {
        return new ThroughThePage(player(role));
    }

    @Override
    public void nextDay() {
        facilitator.stepsADay();
        int day = facilitator.day();
        people.values()
                .forEach(person -> person.page()
                        .waitForFunction("day => Number(document.querySelector('#frame').dataset.day) >= day", day));
        afterEachStep.accept(this);
    }

    @Override
    public boolean isOver() {
        return facilitator.hasEnded();
    }

    @Override
    public boolean reached(String beat) {
        // The command was acknowledged; its frame may still be on its way to this page.
        if (facilitator.reached(beat)) {
            return true;
        }
        facilitator.page().waitForTimeout(GRACE_MILLIS);
        return facilitator.reached(beat);
    }

    private static final double GRACE_MILLIS = 400;

    private final class ThroughThePage implements Hand {
        private final Player player;

        private ThroughThePage(Player player) {
            this.player = player;
        }

        @Override
        public Play play() {
            return BrowserTable.this;
        }

        @Override
        public boolean can(String action) {
            return player.can(action);
        }

        @Override
        public boolean isAsked(String request) {
            return player.isAsked(scenario.request(request).title());
        }

        @Override
        public Play does(String action, Map<String, String> arguments) {
            player.does(action, arguments);
            return stepped();
        }

        @Override
        public Play answers(String request, String option) {
            player.answers(scenario.request(request).title(), option);
            return stepped();
        }

        @Override
        public Play asks(String question) {
            player.asks(question);
            return stepped();
        }

        @Override
        public Play tells(String to, String text, String... evidence) {
            player.tells(to, text, evidence);
            return stepped();
        }

        private Play stepped() {
            afterEachStep.accept(BrowserTable.this);
            return BrowserTable.this;
        }
    }
}
