package escape.server.scenarios;

import escape.simulation.players.Marks;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a playbook waits for and answers has to exist, or its player would wait for ever without a word. */
final class MarkRules {
    private static final String DAY = "day";
    private static final String ACCOUNT = "account";
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
        complaints.each(Record.class).forEach(record -> {
            if (record instanceof Playbook.Step step) {
                step.after().forEach(mark -> mark(scenario, record, "after", mark, complaints));
                step.until().forEach(mark -> mark(scenario, record, "until", mark, complaints));
            }
        });
    }

    private static void mark(Scenario scenario, Record step, String component, String mark, Complaints complaints) {
        String objection = objection(scenario, mark);
        if (!objection.isEmpty()) {
            complaints.about(step, component, mark, objection);
        }
    }

    private static String objection(Scenario scenario, String mark) {
        String kind = Marks.kind(mark);
        String what = mark.substring(mark.indexOf(':') + 1);
        Names names = NAMED.get(kind);
        if (names != null) {
            var declared = names.in(scenario);
            return declared.contains(what)
                    ? ""
                    : "there is no " + names.word() + " `" + what + "`" + Spelling.didYouMean(what, declared);
        }
        return switch (kind) {
            case DAY -> what.matches("[0-9]{1,6}") ? "" : "`day:` wants a whole number of days, such as `day:12`";
            case ACCOUNT -> what.equals("cut") ? "" : "`account:` wants `cut`";
            default -> unknown(kind, mark);
        };
    }

    private static String unknown(String kind, String mark) {
        List<String> kinds = List.of(DAY, "done", "begun", "clue", "told", "answered", ACCOUNT);
        return kind.isEmpty()
                ? "a mark is a kind and a name, such as `done:action`; found " + Spelling.quoted(mark)
                : "unknown mark `" + kind + ":`" + Spelling.didYouMean(kind, kinds);
    }

    private static void answersAreOptions(Scenario scenario, Complaints complaints) {
        complaints
                .each(Playbook.Part.class)
                .forEach(part -> part.answers()
                        .forEach((id, option) -> scenario.requests().stream()
                                .filter(request -> request.id().equals(id))
                                .findFirst()
                                .ifPresent(request -> answer(part, request, option, complaints))));
    }

    private static void answer(Playbook.Part part, Request request, String option, Complaints complaints) {
        List<String> options =
                request.options().stream().map(Request.Answer::id).toList();
        if (!options.contains(option)) {
            String meant = Spelling.didYouMean(option, options);
            complaints.about(
                    part, "answers", request.id(), "`" + request.id() + "` has no option `" + option + "`" + meant);
        } else if (!request.to().equals(part.role())) {
            String by = "`" + request.id() + "` is decided by `" + request.to() + "`, not by this role";
            complaints.about(part, "answers", request.id(), by);
        }
    }

    private static void rolesCanDoIt(Scenario scenario, Complaints complaints) {
        for (Playbook.Part part : complaints.each(Playbook.Part.class).toList()) {
            for (Playbook.Step step : part.steps()) {
                if (step instanceof Playbook.Step.Do todo && isOfOthers(scenario, todo.action(), part.role())) {
                    complaints.about(todo, "action", "`" + todo.action() + "` is no action of `" + part.role() + "`");
                }
            }
        }
    }

    private static boolean isOfOthers(Scenario scenario, String id, String role) {
        return scenario.isRole(role)
                && scenario.actions().stream()
                        .anyMatch(action ->
                                action.id().equals(id) && !action.roles().contains(role));
    }

    private static void everyRoleIsPlayed(Scenario scenario, Complaints complaints) {
        for (Playbook book : scenario.players()) {
            List<String> played = book.parts().stream().map(Playbook.Part::role).toList();
            Names.ROLE.in(scenario).stream()
                    .filter(role -> !role.isEmpty() && !played.contains(role))
                    .forEach(role -> complaints.about(book, "parts", "this playbook has no part for `" + role + "`"));
        }
    }
}
