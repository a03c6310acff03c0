package escape.server.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Frames of the protocol, bent in one or more places. */
final class Frames {
    /** Fields of each command, with values that could be right. */
    private static final List<String> COMMANDS = List.of(
            "type:act action:train arguments:{\"spend\":40000,\"name\":\"first\"} why:\"cheap\"",
            "type:answer number:1 option:approve arguments:{} why:null",
            "type:send to:george text:\"Look_at_this\" evidence:[\"document:1\"]",
            "type:send to:alexander text:\"And_this\" evidence:[]",
            "type:ask question:hi",
            "type:leave",
            "type:start",
            "type:pause",
            "type:resume",
            "type:run_on",
            "type:change_pace secondsPerDay:3000",
            "type:hold_clock hold:true",
            "type:begin_day day:1",
            "type:fire_inject inject:x",
            "type:bring_about beat:x",
            "type:announce to:null title:T text:\"Words\"",
            "type:take_over character:hr",
            "type:hand_back character:hr",
            "type:speak_as character:hr to:george text:\"Words\"",
            "type:send_draft number:1 text:\"Words\"",
            "type:drop_draft number:1",
            "type:reply_as number:1 text:\"Words\"",
            "type:adjust figure:cash value:1 reason:\"why\"",
            "type:steer_moves steering:manual",
            "type:make_move move:x",
            "type:set_access role:david open:true reason:\"why\"",
            "type:free_seat player:x",
            "type:seat_built_in role:david kind:story_faithful",
            "type:end ending:null reason:\"enough\"");

    /** Rarely: what ends a session, or a seat, leaves little to bend. */
    private static final List<String> LAST = List.of("type:leave", "type:end", "type:free_seat", "type:set_access");

    private final List<String> heard = new ArrayList<>();

    /** Of all commands that are sent. */
    static Set<String> names() {
        return COMMANDS.stream()
                .map(pattern -> pattern.split(" ")[0].substring("type:".length()))
                .collect(Collectors.toSet());
    }

    /** What has been sent once is sent again now and then, by whoever it may be. */
    synchronized String next(Chance chance) {
        if (!heard.isEmpty() && chance.one(12)) {
            return chance.of(heard);
        }
        var frame = bent(chance);
        if (heard.size() < 2000) {
            heard.add(frame);
        } else {
            heard.set(chance.below(heard.size()), frame);
        }
        return frame;
    }

    private static String bent(Chance chance) {
        var outer = new LinkedHashMap<String, String>();
        switch (chance.below(12)) {
            case 0 -> {
                outer.put("type", "\"subscribe\"");
                outer.put("version", chance.one(2) ? String.valueOf(chance.below(50)) : chance.literal());
            }
            case 1 -> outer.put("type", chance.of(List.of("\"resync\"", "\"ping\"", "\"welcome\"", "\"update\"")));
            default -> {
                var inner = command(chance);
                // Most are whole frames with a wrong value: these get past the reader, and to the rules.
                if (chance.one(2)) {
                    bend(inner, chance);
                }
                outer.put("type", "\"command\"");
                outer.put("key", key(chance));
                outer.put("command", written(inner, chance));
            }
        }
        if (chance.one(6)) {
            bend(outer, chance);
        }
        var text = written(outer, chance);
        return chance.one(10) ? torn(text, chance) : text;
    }

    private static Map<String, String> command(Chance chance) {
        var pattern = chance.of(COMMANDS);
        if (LAST.stream().anyMatch(pattern::startsWith) && !chance.one(40)) {
            pattern = COMMANDS.get(2);
        }
        var fields = new LinkedHashMap<String, String>();
        for (var field : pattern.split(" ")) {
            var at = field.indexOf(':');
            var value = field.substring(at + 1);
            var isLiteral = value.matches("[\\[{\"0-9].*|null|true");
            fields.put(field.substring(0, at), isLiteral ? value : Chance.quoted(value));
        }
        // In a field that takes any words, any words may come.
        for (var words : List.of("text", "question", "why", "reason", "title", "to", "option", "action", "number")) {
            if (fields.containsKey(words) && chance.one(5)) {
                fields.put(words, Chance.quoted(chance.string()));
            }
        }
        return fields;
    }

    private static String key(Chance chance) {
        return chance.one(10) ? Chance.quoted(chance.string()) : "\"k" + chance.below(1_000_000) + "\"";
    }

    private static void bend(Map<String, String> fields, Chance chance) {
        var names = List.copyOf(fields.keySet());
        switch (chance.below(4)) {
            case 0 -> fields.remove(chance.of(names));
            case 1 -> fields.put(chance.string(), chance.literal());
            default -> fields.put(chance.of(names), chance.literal());
        }
    }

    private static String written(Map<String, String> fields, Chance chance) {
        var parts = new ArrayList<String>();
        fields.forEach((name, value) -> parts.add(Chance.quoted(name) + ":" + value));
        if (chance.one(60) && !parts.isEmpty()) {
            parts.add(chance.of(parts));
        }
        return "{" + String.join(",", parts) + "}";
    }

    private static String torn(String text, Chance chance) {
        return switch (chance.below(5)) {
            case 0 -> text.substring(0, chance.below(text.length()));
            case 1 -> text + chance.string();
            case 2 -> chance.string();
            case 3 -> text + " ".repeat(chance.of(List.of(16_384, 16_385, 60_000, 70_000)));
            default -> {
                var at = chance.below(text.length());
                yield text.substring(0, at) + chance.string() + text.substring(at);
            }
        };
    }
}
