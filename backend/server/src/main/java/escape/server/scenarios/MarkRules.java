package escape.server.scenarios;

import escape.simulation.players.Marks;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a playbook waits for and answers has to exist, or its player would wait for ever without a word. */
final class MarkRules {
    private static final String DAY = "day";
    private static final String ACCOUNT = "account";
    private static final int MOST_ROLES = 12;
    private static final List<String> KINDS = List.of(DAY, "done", "begun", "clue", "told", "answered", ACCOUNT);
    private static final Map<String, Names> NAMED = named();

    static final List<Rule> RULES = List.of(
            MarkRules::marksExist, MarkRules::answersAreOptions, MarkRules::rolesCanDoIt, MarkRules::everyRoleIsPlayed);

    private MarkRules() {}

    private static Map<String, Names> named() {
        Map<String, Names> named = new LinkedHashMap<>();
        named.put("done", Names.ACTION);
        named.put("begun", Names.ACTION);
        named.put("clue", Names.CLUE);
        named.put("told", Names.CLUE);
        named.put("answered", Names.REQUEST);
        return named;
    }

    private static void marksExist(Scenario scenario, Complaints complaints) {
        Map<Names, Set<String>> declared = new EnumMap<>(Names.class);
        NAMED.values().forEach(names -> declared.put(names, names.in(scenario)));
        complaints.each(Record.class).forEach(record -> {
            if (record instanceof Playbook.Step step) {
                step.after().forEach(mark -> mark(declared, record, "after", mark, complaints));
                step.until().forEach(mark -> mark(declared, record, "until", mark, complaints));
            }
        });
    }

    private static void mark(
            Map<Names, Set<String>> declared, Record step, String component, String mark, Complaints complaints) {
        String objection = objection(declared, mark, complaints);
        if (!objection.isEmpty()) {
            complaints.about(step, component, mark, objection);
        }
    }

    private static String objection(Map<Names, Set<String>> declared, String mark, Complaints complaints) {
        String kind = Marks.kind(mark);
        String what = mark.substring(mark.indexOf(':') + 1);
        Names names = NAMED.get(kind);
        if (names != null) {
            Set<String> known = declared.getOrDefault(names, Set.of());
            return known.contains(what)
                    ? ""
                    : "there is no " + names.word() + " `" + what + "`" + complaints.didYouMean(what, known);
        }
        return switch (kind) {
            case DAY -> what.matches("[0-9]{1,6}") ? "" : "`day:` wants a whole number of days, such as `day:12`";
            case ACCOUNT -> what.equals("cut") ? "" : "`account:` wants `cut`";
            default -> unknown(kind, mark, complaints);
        };
    }

    private static String unknown(String kind, String mark, Complaints complaints) {
        return kind.isEmpty()
                ? "a mark is a kind and a name, such as `done:action`; found " + Spelling.quoted(mark)
                : "unknown mark `" + kind + ":`" + complaints.didYouMean(kind, KINDS);
    }

    private static void answersAreOptions(Scenario scenario, Complaints complaints) {
        Map<String, Request> requests = new HashMap<>();
        scenario.requests().forEach(request -> requests.putIfAbsent(request.id(), request));
        complaints
                .each(Playbook.Part.class)
                .forEach(part -> part.answers().forEach((id, option) -> {
                    Request request = requests.get(id);
                    if (request != null) {
                        answer(part, request, option, complaints);
                    }
                }));
    }

    private static void answer(Playbook.Part part, Request request, String option, Complaints complaints) {
        List<String> options =
                request.options().stream().map(Request.Answer::id).toList();
        if (!options.contains(option)) {
            String meant = complaints.didYouMean(option, options);
            complaints.about(
                    part, "answers", request.id(), "`" + request.id() + "` has no option `" + option + "`" + meant);
        } else if (!request.to().equals(part.role())) {
            String by = "`" + request.id() + "` is decided by `" + request.to() + "`, not by this role";
            complaints.about(part, "answers", request.id(), by);
        }
    }

    private static void rolesCanDoIt(Scenario scenario, Complaints complaints) {
        Map<String, Set<String>> doers = new HashMap<>();
        scenario.actions().forEach(action -> doers.putIfAbsent(action.id(), Set.copyOf(action.roles())));
        Set<String> roles = Names.ROLE.in(scenario);
        for (Playbook.Part part : complaints.each(Playbook.Part.class).toList()) {
            for (Playbook.Step step : part.steps()) {
                if (step instanceof Playbook.Step.Do todo
                        && roles.contains(part.role())
                        && doers.containsKey(todo.action())
                        && !doers.get(todo.action()).contains(part.role())) {
                    complaints.about(todo, "action", "`" + todo.action() + "` is no action of `" + part.role() + "`");
                }
            }
        }
    }

    /** A file may have thousands of playbooks, each of which forgets thousands of roles: a few are named. */
    private static void everyRoleIsPlayed(Scenario scenario, Complaints complaints) {
        Set<String> roles = Names.ROLE.in(scenario);
        for (Playbook book : scenario.players()) {
            Set<String> played = book.parts().stream().map(Playbook.Part::role).collect(Collectors.toSet());
            String forgotten = roles.stream()
                    .filter(role -> !role.isEmpty() && !played.contains(role))
                    .limit(MOST_ROLES)
                    .map(role -> "`" + role + "`")
                    .collect(Collectors.joining(", "));
            if (!forgotten.isEmpty()) {
                complaints.about(book, "parts", "this playbook has no part for " + forgotten);
            }
        }
    }
}
