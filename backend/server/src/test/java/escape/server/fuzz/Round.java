package escape.server.fuzz;

import escape.server.batch.Programs;
import escape.server.load.Host;
import escape.server.load.Places;
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
    private static final int PATIENCE = 30_000;
    private static final Pattern VERSION = Pattern.compile("^\\{\"version\":(\\d+),");
    private static final List<String> ROLES = List.of("alexander", "george", "david", "facilitator");

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
        var tables = new ArrayList<>(host.tables(4, true));
        tables.addAll(host.tables(1, false));
        var seats = new ArrayList<Seat>();
        for (var table : tables) {
            seats.addAll(seats(table, first, tables.indexOf(table) < 4));
        }
        end(seats.get(3));
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var all = new ArrayList<Future<?>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var from = first + worker;
                all.add(workers.submit(() -> new Worker(port, seed, tally).send(seats, from, until, WORKERS)));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        for (var at = 3; at < seats.size(); at += ROLES.size()) {
            check(seats.get(at), first);
        }
    }

    /** Two of a table write to each other what the third must not read. */
    private List<Seat> seats(Places table, long number, boolean hasBegun) throws IOException {
        String session = table.places().getFirst().path().split("/")[2];
        var word = "quince" + number + session.substring(0, 4);
        var seats = new ArrayList<Seat>();
        for (var at = 0; at < ROLES.size(); at++) {
            var token = table.places().get(at).token();
            String cookie = (at == 3 ? "escape-facilitator=" : "escape-seat-" + session.substring(0, 13) + "=") + token;
            seats.add(new Seat(ROLES.get(at), session, cookie, token, at == 2 ? List.of(word) : List.of()));
        }
        if (hasBegun) {
            say(seats.getFirst(), "send\",\"to\":\"george\",\"text\":\"" + word);
        }
        return seats;
    }

    private void end(Seat facilitator) throws IOException {
        say(facilitator, "end\",\"reason\":\"Enough");
    }

    private void say(Seat seat, String command) throws IOException {
        try (var socket = new RawSocket(port, PATIENCE)) {
            socket.send(("GET /sessions/" + seat.session()
                            + "/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Protocol: escape.json.v1\r\nAuthorization: Bearer " + seat.token()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            var page = socket.page(false);
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

    /** The log has every version, and leads to the state that the server shows. */
    private void check(Seat facilitator, long number) throws IOException {
        try (var socket = new RawSocket(port, PATIENCE)) {
            socket.send(("GET /sessions/" + facilitator.session()
                            + "/export.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                            + facilitator.cookie() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            var page = socket.page(false);
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
            } else {
                tally.count("session: verified");
                Files.delete(file);
            }
        }
    }
}
