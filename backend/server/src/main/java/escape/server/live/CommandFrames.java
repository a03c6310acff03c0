package escape.server.live;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Steering;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names under which commands travel. Who may give which is for the rules of the simulation to say. Taking a seat is
 * not among them, because there is no socket without one; a due reply is time's alone.
 */
final class CommandFrames {
    private static final Map<String, BiFunction<JsonFields, Actor, Command>> BY_NAME = Map.ofEntries(
            // a seat's
            Map.entry(
                    "act",
                    (fields, by) ->
                            new Command.Act(fields.text("action"), fields.form("arguments"), line(fields, "why"))),
            Map.entry(
                    "answer",
                    (fields, by) -> new Command.Answer(
                            fields.whole("number"),
                            fields.text("option"),
                            fields.form("arguments"),
                            line(fields, "why"))),
            Map.entry(
                    "send",
                    (fields, by) -> new Command.Send(fields.text("to"), fields.text("text"), fields.texts("evidence"))),
            Map.entry("ask", (fields, by) -> new Command.AskAssistant(fields.text("question"))),
            Map.entry("leave", (fields, by) -> new Command.LeaveSeat(own(by))),
            // the facilitator's
            Map.entry("start", (fields, by) -> new Command.Start()),
            Map.entry("pause", (fields, by) -> new Command.Pause()),
            Map.entry("resume", (fields, by) -> new Command.Resume()),
            Map.entry("change_pace", (fields, by) -> new Command.ChangePace(fields.number("secondsPerDay"))),
            Map.entry("hold_clock", (fields, by) -> new Command.HoldClock(fields.yesOrNo("hold"))),
            Map.entry("begin_day", (fields, by) -> new Command.BeginDay(fields.whole("day"))),
            Map.entry("run_on", (fields, by) -> new Command.RunOn()),
            Map.entry("fire_inject", (fields, by) -> new Command.FireInject(fields.text("inject"))),
            Map.entry("bring_about", (fields, by) -> new Command.BringAbout(fields.text("beat"))),
            Map.entry(
                    "announce",
                    (fields, by) ->
                            new Command.Announce(line(fields, "to"), fields.text("title"), fields.text("text"))),
            Map.entry("take_over", (fields, by) -> new Command.TakeOver(fields.text("character"))),
            Map.entry("hand_back", (fields, by) -> new Command.HandBack(fields.text("character"))),
            Map.entry(
                    "speak_as",
                    (fields, by) ->
                            new Command.SpeakAs(fields.text("character"), fields.text("to"), fields.text("text"))),
            Map.entry("send_draft", (fields, by) -> new Command.SendDraft(fields.whole("number"), fields.text("text"))),
            Map.entry("drop_draft", (fields, by) -> new Command.DropDraft(fields.whole("number"))),
            Map.entry("reply_as", (fields, by) -> new Command.ReplyAs(fields.whole("number"), fields.text("text"))),
            Map.entry(
                    "adjust",
                    (fields, by) ->
                            new Command.Adjust(fields.text("figure"), fields.number("value"), fields.text("reason"))),
            Map.entry("steer_moves", (fields, by) -> new Command.SteerMoves(steering(fields))),
            Map.entry("make_move", (fields, by) -> new Command.MakeMove(fields.text("move"))),
            Map.entry(
                    "set_access",
                    (fields, by) ->
                            new Command.SetAccess(fields.text("role"), fields.yesOrNo("open"), fields.text("reason"))),
            Map.entry(
                    "seat_built_in", (fields, by) -> new Command.SeatBuiltIn(fields.text("role"), fields.text("kind"))),
            Map.entry("free_seat", (fields, by) -> new Command.LeaveSeat(fields.text("player"))),
            Map.entry("end", (fields, by) -> new Command.End(line(fields, "ending"), fields.text("reason"))));

    private CommandFrames() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @return null where there is no such command; what is wrong is noted in the fields */
    static @Nullable Command read(JsonFields fields, Actor by) {
        var type = fields.text("type");
        var reader = BY_NAME.get(type);
        if (reader == null) {
            fields.problem("there is no command of type \"" + type + "\"");
            return null;
        }
        var command = reader.apply(fields, by);
        fields.end();
        return command;
    }

    /** The rules refuse it to whoever holds no seat. */
    private static String own(Actor by) {
        return switch (by) {
            case Actor.Player(String id, var _) -> id;
            case Actor.Visitor(String id) -> id;
            case Actor.Facilitator() -> "";
            case Actor.Clock() -> "";
        };
    }

    private static Steering steering(JsonFields fields) {
        var named = fields.text("steering");
        return Arrays.stream(Steering.values())
                .filter(steering -> name(steering).equals(named))
                .findFirst()
                .orElseGet(() -> {
                    fields.problem("steering must be one of "
                            + Arrays.stream(Steering.values())
                                    .map(CommandFrames::name)
                                    .collect(Collectors.joining(", ")));
                    return Steering.AUTOMATIC;
                });
    }

    private static String name(Steering steering) {
        return steering.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String line(JsonFields fields, String name) {
        var text = fields.optionalText(name);
        return text == null || text.isBlank() ? null : text;
    }
}
