package escape.server.access;

import escape.simulation.Command;
import java.util.Locale;
import java.util.Objects;

/**
 * A command as the audit log names it.
 *
 * @param about what it is done to; never a text that somebody has written
 */
record CommandName(String name, String about) {

    static CommandName of(Command command) {
        return switch (command) {
            case Command.TakeSeat(var player, var _, var role) ->
                new CommandName("take_seat", player + " " + Objects.requireNonNullElse(role, ""));
            case Command.LeaveSeat(var player) -> new CommandName("free_seat", player);
            case Command.SeatBuiltIn(var role, var kind) -> new CommandName("seat_built_in", role + " " + kind);
            case Command.PlayAlone(var player, var _, var role, var kind) ->
                new CommandName("play_alone", player + " " + role + " " + kind);
            case Command.Start() -> new CommandName("start", "");
            case Command.Pause() -> new CommandName("pause", "");
            case Command.Resume() -> new CommandName("resume", "");
            case Command.ChangePace(var seconds) -> new CommandName("change_pace", String.valueOf(seconds));
            case Command.HoldClock(var hold) -> new CommandName("hold_clock", String.valueOf(hold));
            case Command.BeginDay(var day) -> new CommandName("begin_day", String.valueOf(day));
            case Command.RunOn() -> new CommandName("run_on", "");
            case Command.Act(var action, var _, var _) -> new CommandName("act", action);
            case Command.Answer(var number, var option, var _, var _) ->
                new CommandName("answer", number + " " + option);
            case Command.Send(var to, var _, var _) -> new CommandName("send", to);
            case Command.AskAssistant ignored -> new CommandName("ask", "");
            case Command.DeliverReply(var number) -> new CommandName("deliver_reply", String.valueOf(number));
            case Command.FireInject(var inject) -> new CommandName("fire_inject", inject);
            case Command.BringAbout(var beat) -> new CommandName("bring_about", beat);
            case Command.Announce(var to, var _, var _) ->
                new CommandName("announce", Objects.requireNonNullElse(to, ""));
            case Command.TakeOver(var character) -> new CommandName("take_over", character);
            case Command.HandBack(var character) -> new CommandName("hand_back", character);
            case Command.SpeakAs(var character, var to, var _) -> new CommandName("speak_as", character + " " + to);
            case Command.SendDraft(var number, var _) -> new CommandName("send_draft", String.valueOf(number));
            case Command.DropDraft(var number) -> new CommandName("drop_draft", String.valueOf(number));
            case Command.ReplyAs(var number, var _) -> new CommandName("reply_as", String.valueOf(number));
            case Command.Adjust(var figure, var value, var _) -> new CommandName("adjust", figure + " " + value);
            case Command.SteerMoves(var steering) ->
                new CommandName("steer_moves", steering.name().toLowerCase(Locale.ROOT));
            case Command.MakeMove(var move) -> new CommandName("make_move", move);
            case Command.SetAccess(var role, var open, var _) -> new CommandName("set_access", role + " " + open);
            case Command.End(var ending, var _) -> new CommandName("end", Objects.requireNonNullElse(ending, ""));
        };
    }
}
