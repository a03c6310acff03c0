package escape.server.load;

import escape.server.EscapeApplication;
import escape.server.servers.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server under measurement writes its log to, or that it is none of ours at all. */
enum Kind {
    H2,
    POSTGRES,
    /** Ours, and nothing is written. */
    NONE,
    /** The yardstick. */
    BARE;

    static final String SECRET = "a-secret-for-measuring-only";

    /** A started server and the database that it takes along when it goes. */
    record Started(ServerProcess server, @Nullable Postgres database) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            if (database != null) {
                database.close();
            }
        }
    }

    /** @param bytes of an update of the yardstick */
    Started start(Path folder, int core, List<String> jvm, int bytes) {
        var settings = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--escape.facilitator-secret=" + SECRET,
                "--escape.rates.commands=1000000000",
                "--escape.live.frames-at-once=1000000",
                "--escape.live.frames-per-second=1000000"));
        return switch (this) {
            case H2 -> {
                settings.add("--escape.data=" + folder.resolve("escape").toAbsolutePath());
                yield new Started(ours(folder, core, jvm, EscapeApplication.class, settings), null);
            }
            case POSTGRES -> {
                var database = Postgres.fresh();
                settings.add("--spring.datasource.url=" + database.url());
                yield new Started(ours(folder, core, jvm, EscapeApplication.class, settings), database);
            }
            case NONE -> {
                settings.add("--spring.datasource.url=jdbc:h2:mem:none;DB_CLOSE_DELAY=-1");
                yield new Started(ours(folder, core, jvm, WithoutLog.class, settings), null);
            }
            case BARE -> {
                settings.add("--" + BareServer.BYTES + "=" + bytes);
                yield new Started(ServerProcess.start(folder, core, jvm, BareServer.class, "/", settings), null);
            }
        };
    }

    List<Places> tables(Started started, int sessions, String scenario, double secondsPerDay) {
        return switch (this) {
            case H2, POSTGRES, NONE ->
                new Host(started.server().port(), SECRET, scenario, secondsPerDay).tables(sessions);
            case BARE -> {
                var rooms = new ArrayList<Places>();
                for (var room = 0; room < sessions; room++) {
                    var place = new Places.Place("/rooms/" + room + "/live", "nobody");
                    rooms.add(new Places(List.of(place, place, place, place)));
                }
                yield rooms;
            }
        };
    }

    private static ServerProcess ours(Path folder, int core, List<String> jvm, Class<?> main, List<String> settings) {
        return ServerProcess.start(folder, core, jvm, main, "/", settings);
    }
}
