package escape.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code escape.}, each with its default.
 *
 * @param engineVersion noted with each session
 * @param publicAddress under which players reach the server, for the join link and its QR code; empty takes the address that
 *     the facilitator's browser used
 * @param facilitatorSecret of the link by which facilitators sign in; empty makes a new one at each start
 * @param operatorSecret of whoever reads metrics and asks for backups; empty leaves both to nobody
 */
@ConfigurationProperties("escape")
public record Settings(
        @DefaultValue("dev") String engineVersion,
        @DefaultValue("") String publicAddress,
        @DefaultValue("") String facilitatorSecret,
        @DefaultValue("") String operatorSecret,
        @DefaultValue Passes passes,
        @DefaultValue SignInSettings signIn,
        @DefaultValue Seats seats,
        @DefaultValue Texts texts,
        @DefaultValue Notes notes,
        @DefaultValue Pace pace,
        @DefaultValue Rates rates,
        @DefaultValue Log log,
        @DefaultValue Compaction compaction,
        @DefaultValue Cluster cluster,
        @DefaultValue Lists lists,
        @DefaultValue Alone alone,
        @DefaultValue Uploads uploads,
        @DefaultValue Retention retention,
        @DefaultValue Live live,
        @DefaultValue Linger linger,
        @DefaultValue Backup backup) {

    public Settings {
        if (publicAddress.startsWith("https:") && !passes.secure()) {
            throw new IllegalArgumentException(
                    "escape.public-address is by HTTPS, but cookies would travel without it, too. Set escape.passes.secure to true");
        }
    }

    /**
     * @param seat how long a browser keeps a seat
     * @param facilitator how long a browser stays signed in as facilitator
     * @param secure whether cookies travel by HTTPS only; turn it on wherever the server is reached by HTTPS
     */
    public record Passes(
            @DefaultValue("90d") Duration seat,
            @DefaultValue("30d") Duration facilitator,
            @DefaultValue("false") boolean secure) {}

    /**
     * @param perRole most people in one role
     * @param perSession most people in one session, spectators included
     * @param codeLength characters of a join code, 6 to 12; each one more makes it 31 times harder to guess
     */
    public record Seats(
            @DefaultValue("6") int perRole,
            @DefaultValue("60") int perSession,
            @DefaultValue("6") int codeLength) {}

    /**
     * @param name most characters of a player's name
     * @param text most characters of a message, a question, a reason or an announcement
     * @param evidence most pieces attached to one message
     * @param key most characters of an idempotency key
     * @param arguments most fields of one form
     */
    public record Texts(
            @DefaultValue("40") int name,
            @DefaultValue("2000") int text,
            @DefaultValue("12") int evidence,
            @DefaultValue("64") int key,
            @DefaultValue("24") int arguments) {}

    /**
     * What those who watch a session write down about it.
     *
     * @param text most characters of a note
     * @param perSession most notes of one session
     */
    public record Notes(
            @DefaultValue("500") int text,
            @DefaultValue("300") int perSession) {}

    /**
     * @param fastestDay fewest real seconds that a simulated day may take
     * @param slowestDay most real seconds that a simulated day may take
     * @param tick how often the clock looks whether something is due
     * @param rest how long a session that nobody is connected to or asks for stays in memory; its log has everything
     */
    public record Pace(
            @DefaultValue("2") double fastestDay,
            @DefaultValue("3600") double slowestDay,
            @DefaultValue("200ms") Duration tick,
            @DefaultValue("15m") Duration rest) {}

    /**
     * How much one address or one seat may try within {@code window}. A class of thirty may share an address. IPv6 addresses
     * count by their first 64 bits.
     *
     * @param wrongCodes join codes that name no session
     * @param wrongCodesInAll join codes that name no session, of all addresses together, after which strangers have fewer
     * @param wrongCodesOfStrangers what is then left to an address that nobody has joined from
     * @param seats seats that may be taken in one session by one code
     * @param seatsByAddress seats that one address may take in one session by one code
     * @param wrongSecrets facilitator links with a wrong secret
     * @param commands of one seat, by forms and by sockets
     * @param audited failed tries of one address, by strangers, that the audit log holds
     * @param auditedInAll failed tries by strangers that the audit log holds
     * @param addresses most addresses, seats and names that each limit remembers at a time; beyond these, new ones count together
     */
    public record Rates(
            @DefaultValue("5m") Duration window,
            @DefaultValue("60") int wrongCodes,
            @DefaultValue("300") int wrongCodesInAll,
            @DefaultValue("3") int wrongCodesOfStrangers,
            @DefaultValue("240") int seats,
            @DefaultValue("45") int seatsByAddress,
            @DefaultValue("10") int wrongSecrets,
            @DefaultValue("600") int commands,
            @DefaultValue("30") int audited,
            @DefaultValue("1000") int auditedInAll,
            @DefaultValue("50000") int addresses) {}

    /**
     * Sessions that anybody may start, to play alone.
     *
     * @param open whether there are any
     * @param secondsPerDay real seconds that a simulated day takes at first
     * @param perAddress most that one address may start within {@code window}; a class of thirty may share an address
     * @param atOnce most that are played at the same time
     */
    public record Alone(
            @DefaultValue("true") boolean open,
            @DefaultValue("10") double secondsPerDay,
            @DefaultValue("60") int perAddress,
            @DefaultValue("1h") Duration window,
            @DefaultValue("200") int atOnce) {}

    /**
     * Scenario files that facilitators bring.
     *
     * @param most scenarios kept
     * @param atOnce files, of scenarios and of sessions, that are taken at the same time
     * @param games that each kind of player plays of one, to find what nobody reaches; 0 plays none
     * @param time after which no further game of these begins, and those that go on are broken off; also how long somebody
     *     waits while the scenario of somebody else is tried
     */
    public record Uploads(
            @DefaultValue("200") int most,
            @DefaultValue("4") int atOnce,
            @DefaultValue("12") int games,
            @DefaultValue("15s") Duration time) {}

    /** @param mostAtOnce most commands, each of another session, whose events share one transaction */
    public record Log(@DefaultValue("500") int mostAtOnce) {}

    /**
     * Of the embedded database's file.
     *
     * @param every how often a part of it is written anew, so that the rest can be used again; 0 never does it
     * @param fill percent of the file's chunks that are to be in use; it is done where there are fewer
     * @param atOnce how much is written anew at a time, while commits wait
     */
    public record Compaction(
            @DefaultValue("1s") Duration every,
            @DefaultValue("50") int fill,
            @DefaultValue("256KB") DataSize atOnce) {}

    /**
     * Several nodes on one database, in the profile {@code cluster}.
     *
     * @param look how often a node asks the log for news that no other has told it
     * @param unheard most nudges that wait for a node that does not listen, and for how long {@code kept}
     */
    public record Cluster(
            @DefaultValue("2s") Duration look,
            @DefaultValue("10000") int unheard,
            @DefaultValue("30s") Duration kept) {}

    /**
     * How long names of people, or whole sessions, are kept. Zero keeps them for ever.
     *
     * @param ended after a session has ended
     * @param idle after the last event of a session that has not ended
     * @param what of it goes then
     * @param audit how long the audit log keeps an entry
     * @param sweep how often the server looks what is due
     * @param notice how often a node looks whether another has erased something of what it holds in memory
     */
    public record Retention(
            @DefaultValue("0d") Duration ended,
            @DefaultValue("0d") Duration idle,
            @DefaultValue("names") What what,
            @DefaultValue("400d") Duration audit,
            @DefaultValue("1h") Duration sweep,
            @DefaultValue("2s") Duration notice) {

        public enum What {
            NAMES,
            SESSIONS
        }
    }

    /**
     * @param sessions most sessions on one page of the facilitator's list
     * @param recordings most sessions whose replay is kept at hand
     * @param acts most acts on one page of the audit log
     */
    public record Lists(
            @DefaultValue("50") int sessions,
            @DefaultValue("8") int recordings,
            @DefaultValue("100") int acts) {}

    /**
     * The sockets of players, facilitators and programs.
     *
     * @param longestFrame most characters of a frame that a client sends
     * @param framesAtOnce most frames that a client sends at once
     * @param framesPerSecond most frames that a client sends in the long run
     * @param answersAtOnce most answers that wait to be written; a client that asks for more is read no further until then
     * @param socketsPerSeat most windows of one seat
     * @param ping after which silence a client is asked whether it is there
     * @param silence after which a client is taken to be gone
     * @param stall how long a client may take to accept a frame
     * @param notice how long a server that is about to stop goes on, so that a proxy can see that it is not ready
     * @param farewell how long it then waits at most for its clients to have heard that they will be brought back
     * @param roomKept how long a session nobody looks at keeps what it would need to tell what has changed since
     */
    public record Live(
            @DefaultValue("16384") int longestFrame,
            @DefaultValue("40") int framesAtOnce,
            @DefaultValue("10") double framesPerSecond,
            @DefaultValue("8") int answersAtOnce,
            @DefaultValue("12") int socketsPerSeat,
            @DefaultValue("20s") Duration ping,
            @DefaultValue("60s") Duration silence,
            @DefaultValue("10s") Duration stall,
            @DefaultValue("0s") Duration notice,
            @DefaultValue("5s") Duration farewell,
            @DefaultValue("10m") Duration roomKept) {

        public Live {
            atLeastOne("escape.live.answers-at-once", answersAtOnce, "one answer at least must have room");
        }
    }

    /**
     * Connections that the server has closed and their clients have not. What still comes is thrown away, so that a client that is
     * just sending can read why it was closed.
     *
     * @param silence after which nothing more is taken to come
     * @param longest how long it goes on at most
     * @param atOnce most connections for which this is done; others are closed at once. 0 does it for none
     */
    public record Linger(
            @DefaultValue("5s") Duration silence,
            @DefaultValue("60s") Duration longest,
            @DefaultValue("1000") int atOnce) {}

    /**
     * Copies of the whole database that the server writes.
     *
     * @param folder where they are
     * @param every how often one is made; 0 makes none but those that are asked for
     * @param kept how many of the newest stay
     */
    public record Backup(
            @DefaultValue("./data/backups") String folder,
            @DefaultValue("0s") Duration every,
            @DefaultValue("7") int kept) {

        public Backup {
            atLeastOne(
                    "escape.backup.kept",
                    kept,
                    "at least the newest backup must be kept. Set escape.backup.every to 0s for none");
        }
    }

    private static void atLeastOne(String setting, int value, String why) {
        if (value < 1) {
            throw new IllegalArgumentException("%s is %d: %s".formatted(setting, value, why));
        }
    }
}
