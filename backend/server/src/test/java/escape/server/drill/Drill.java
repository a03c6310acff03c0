package escape.server.drill;

import escape.server.EscapeApplication;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import escape.server.load.Host;
import escape.server.session.Sessions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One drill: players at every table, faults among the nodes, and at the end the comparison. */
final class Drill {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long QUIET = TimeUnit.SECONDS.toNanos(8);
    private static final long HOPELESS = TimeUnit.SECONDS.toNanos(60);
    /** Commands acknowledged at each table. */
    private static final int FEWEST = 30;

    private static final long PAUSE_AFTER_SABOTAGE = 2_000;
    private static final int LONGEST_FAULT = 6_000;

    private final Plan plan;
    private final Runnable sabotage;
    private final RandomGenerator chance;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<SessionId, Ledger> ledgers = new HashMap<>();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final AtomicLong heardAt = new AtomicLong();
    private volatile boolean goesOn = true;
    private final CountDownLatch settled = new CountDownLatch(1);

    Drill(Plan plan) {
        this(plan, () -> {});
    }

    /** @param sabotage done once the nodes are up */
    Drill(Plan plan, Runnable sabotage) {
        this.plan = plan;
        this.sabotage = sabotage;
        this.chance = new Random(plan.seed());
    }

    Report run() throws InterruptedException, ExecutionException {
        try (var players = Executors.newVirtualThreadPerTaskExecutor();
                var site = new Site(plan)) {
            sabotage.run();
            // The pools notice first that their connections are gone.
            Thread.sleep(PAUSE_AFTER_SABOTAGE);
            seat(site);
            var playing = clients.stream().map(client -> start(players, client)).toList();
            disturb(site);
            awaitPlayed();
            goesOn = false;
            awaitQuiet();
            settled.countDown();
            for (var player : playing) {
                player.get();
            }
            if (plan.database() == null) {
                site.close();
            }
            return compare(site.log());
        }
    }

    private void seat(Site site) {
        var host = new Host(
                site.ports().getFirst(), Site.SECRET, "futureai", plan.day().toSeconds());
        for (var table : host.tables(plan.sessions())) {
            var seats = Seat.at(table);
            var ledger = new Ledger();
            ledgers.put(seats.getFirst().session(), ledger);
            for (var seat : seats) {
                clients.add(new Client(seat, site.ports(), http, ledger, new Random(chance.nextLong()), heardAt));
            }
        }
    }

    private Future<?> start(ExecutorService players, Client client) {
        return players.submit(() -> {
            client.play(number -> turn(client.seat(), number), plan.pause(), () -> goesOn);
            if (client.seat().name().equals("facilitator")) {
                client.give("pause", JSON.createObjectNode().put("type", "pause"));
            }
            while (!settled.await(0, TimeUnit.SECONDS)) {
                client.follow(Duration.ofMillis(200));
            }
            return client;
        });
    }

    private static Client.Turn turn(Seat seat, int number) {
        var key = seat.name() + "-" + number;
        return new Client.Turn(key, command(seat.name(), number, key));
    }

    private static JsonNode command(String name, int number, String key) {
        if (name.equals("facilitator")) {
            return JSON.createObjectNode().put("type", "change_pace").put("secondsPerDay", 10 + number % 50);
        }
        var to = name.equals("george") ? "david" : "george";
        var send = JSON.createObjectNode().put("type", "send").put("to", to).put("text", key);
        send.putArray("evidence");
        return number % 5 == 4 ? JSON.createObjectNode().put("type", "ask").put("question", key) : send;
    }

    private void disturb(Site site) throws InterruptedException {
        var each = new ArrayList<>(plan.possible());
        Collections.shuffle(each, chance);
        var first = new ArrayDeque<>(each);
        for (var number = 0; number < plan.faults(); number++) {
            var fault = next(first);
            var place = site.places().get(chance.nextInt(site.places().size()));
            faults.merge(fault, 1, Integer::sum);
            fault.begin(site, plan, place);
            Thread.sleep(chance.nextInt(200, LONGEST_FAULT));
            fault.end(site, plan, place);
            Thread.sleep(chance.nextInt(200, 2_000));
        }
    }

    /** Each that is possible once, in an order by chance; then any. */
    private Fault next(Queue<Fault> first) {
        var dealt = first.poll();
        return dealt != null
                ? dealt
                : plan.possible().get(chance.nextInt(plan.possible().size()));
    }

    /** However slow the machine is, every table has had its turns; or nothing more is to be hoped for. */
    private void awaitPlayed() throws InterruptedException {
        heardAt.set(System.nanoTime());
        while (isQuietFor() < HOPELESS
                && ledgers.values().stream().anyMatch(ledger -> ledger.acknowledged.size() < FEWEST)) {
            Thread.sleep(200);
        }
    }

    /** Until all have been answered and nobody has been shown anything new for a while; or nothing more is to be hoped for. */
    private void awaitQuiet() throws InterruptedException {
        heardAt.set(System.nanoTime());
        while (isQuietFor() < QUIET || isOpen() && isQuietFor() < HOPELESS) {
            Thread.sleep(200);
        }
        clients.forEach(Client::giveUp);
    }

    private long isQuietFor() {
        return System.nanoTime() - heardAt.get();
    }

    private boolean isOpen() {
        return ledgers.values().stream()
                .anyMatch(ledger -> !ledger.open.isEmpty()
                        || !(ledger.acknowledged.containsKey("pause") || ledger.refused.containsKey("pause")));
    }

    private Report compare(String url) {
        try (var reader = new SpringApplicationBuilder(EscapeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=",
                        "--escape.pace.tick=1h")) {
            var checker = new Checker(reader.getBean(EventLog.class), reader.getBean(Sessions.class));
            var findings = checker.compare(ledgers, clients);
            return new Report(faults, List.copyOf(ledgers.values()), clients, checker.events(ledgers), findings);
        }
    }
}
