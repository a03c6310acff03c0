package escape.server.fuzz;

import escape.server.batch.Programs;
import escape.server.load.Host;
import escape.server.load.Places;
import escape.simulation.view.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Some inputs at fresh tables, one of them not begun and one ended, and a look at what has become of the tables. */
final class Round {
    private static final int WORKERS = 6;
    private static final int BEGUN = 4;
    private static final int PATIENCE = 30_000;
    private static final Pattern VERSION = Pattern.compile("^\\{\"version\":(\\d+),");
    private static final List<String> ROLES = List.of("alexander", "george", "david");
    private static final List<String> COLLEAGUES = List.of(Seat.FACILITATOR, Seat.CO_FACILITATOR, Seat.AUTHOR);

    private final int port;
    private final String secret;
    private final Tally tally;
    private final Path folder;

    Round(int port, String secret, Tally tally, Path folder) {
        this.port = port;
        this.secret = secret;
        this.tally = tally;
        this.folder = folder;
    }

    void play(long seed, long first, long until) throws IOException, InterruptedException {
        var host = new Host(port, secret, "futureai", Host.SLOW);
        var tables = new ArrayList<>(host.tables(BEGUN, true));
        tables.addAll(host.tables(1, false));
        var whispers = whispers(tables, first);
        var seats = tables.stream().map(table -> seats(table, whispers)).toList();
        for (var whisper : whispers) {
            whisper(seats, whisper);
        }
        end(seats.get(3).getLast());
        var spare = seats(host.tables(1, true).getFirst(), whispers);
        var owner = new Owner(port, secret);
        var staying = new ArrayList<>(seats.stream().flatMap(List::stream).toList());
        for (var role : COLLEAGUES) {
            staying.add(owner.colleague(role, session(tables.getFirst()), whispers));
        }
        work(seed, first, until, owner.cast(staying, spare));
        for (var table : seats) {
            check(table, "session", first);
        }
        checkIfThere(spare, first);
        tally.note("accounts: taken away by the owner", owner.takeAccountsAway());
    }

    private void work(long seed, long first, long until, Cast cast) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var all = new ArrayList<Future<?>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var from = first + worker;
                all.add(workers.submit(() -> new Worker(port, seed, tally, cast).send(from, until, WORKERS)));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each two of a table write to each other what the third must not read, nor the stage, nor any other table. */
    private static List<Whisper> whispers(List<Places> tables, long number) {
        var whispers = new ArrayList<Whisper>();
        for (var table : tables.subList(0, BEGUN)) {
            for (var at = 0; at < ROLES.size(); at++) {
                whispers.add(Whisper.of(session(table), ROLES.get(at), ROLES.get((at + 1) % ROLES.size()), number));
            }
        }
        return whispers;
    }

    /** The facilitator's last. */
    private static List<Seat> seats(Places table, List<Whisper> whispers) {
        var session = session(table);
        var seats = new ArrayList<Seat>();
        for (var at = 0; at < ROLES.size(); at++) {
            seats.add(Seat.at(session, ROLES.get(at), table.places().get(at).token(), whispers));
        }
        var token = table.places().getLast().token();
        seats.add(Seat.running(session, Seat.FACILITATOR, token, whispers));
        return seats;
    }

    private void whisper(List<List<Seat>> tables, Whisper whisper) throws IOException {
        var from = tables.stream()
                .flatMap(List::stream)
                .filter(seat ->
                        seat.session().equals(whisper.session()) && seat.name().equals(whisper.from()))
                .findFirst()
                .orElseThrow();
        say(from, "send\",\"to\":\"" + whisper.to() + "\",\"text\":\"" + whisper.word());
    }

    private static String session(Places table) {
        return table.places().getFirst().path().split("/")[2];
    }

    private void end(Seat facilitator) throws IOException {
        say(facilitator, "end\",\"reason\":\"Enough");
    }

    private void say(Seat seat, String command) throws IOException {
        try (var socket = new RawSocket(port, PATIENCE)) {
            var page = socket.enter("/sessions/" + seat.session() + "/live", "escape.json.v1", seat.token());
            if (page.status() != 101) {
                throw new IllegalStateException(seat + ": " + page);
            }
            socket.frame(
                    0x81,
                    ("{\"type\":\"command\",\"key\":\"own\",\"command\":{\"type\":\"" + command + "\"}}")
                            .getBytes(StandardCharsets.UTF_8));
            for (var text = socket.frame().text();
                    !text.contains("\"ack\"");
                    text = socket.frame().text()) {
                if (text.contains("\"refused\"")) {
                    throw new IllegalStateException(seat + ": " + text);
                }
            }
        }
    }

    /** It may have been deleted. */
    private void checkIfThere(List<Seat> spare, long number) throws IOException {
        if (export(spare.getLast()).status() == 404) {
            tally.note("spare session: deleted");
        } else {
            check(spare, "spare session", number);
        }
    }

    /** The log has every version, and leads to the state that the server shows. */
    private void check(List<Seat> table, String what, long number) throws IOException {
        var facilitator = table.getLast();
        var shown = new Mirror(port, PATIENCE).shown(table);
        var page = export(facilitator);
        if (page.status() != 200) {
            tally.fail("no export: HTTP " + page.status(), number, facilitator.toString());
            return;
        }
        var file = Files.writeString(folder.resolve(facilitator.session() + ".jsonl"), page.body());
        var next = 1L;
        for (var line : page.body().lines().toList()) {
            var version = VERSION.matcher(line);
            if (version.find() && Long.parseLong(version.group(1)) != next++) {
                tally.fail("a gap before version " + version.group(1), number, facilitator.toString());
            }
        }
        var verdict = Programs.run("verify", file.toString());
        if (verdict.orElse(1) != 0 || next == 1) {
            tally.fail("the log does not fold: " + verdict, number, file.toString());
            return;
        }
        tally.note(what + ": verified");
        shown.forEach(one -> tally.note(what + ": compared as " + one.viewer().key()));
        var differences = Mirror.differences(shown, page.body());
        differences.forEach(difference -> tally.fail("not what the log says", number, difference));
        if (shown.stream().noneMatch(one -> one.viewer().equals(Viewer.FACILITATOR))) {
            tally.fail("the control room is shown to nobody", number, facilitator.toString());
        }
        if (differences.isEmpty()) {
            Files.delete(file);
        }
    }

    private RawSocket.Page export(Seat facilitator) throws IOException {
        try (var socket = new RawSocket(port, PATIENCE)) {
            socket.send(("GET /sessions/" + facilitator.session()
                            + "/export.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                            + facilitator.cookie() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return socket.page(false);
        }
    }
}
