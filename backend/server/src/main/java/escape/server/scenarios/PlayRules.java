package escape.server.scenarios;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Input;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.List;

/** What has to fit together in the things that people do, ask, read and hear. */
final class PlayRules {
    static final List<Rule> RULES = List.of(
            PlayRules::anActionIsSomebodys,
            PlayRules::aCostIsTakenFromALine,
            PlayRules::aRequestOffersAChoice,
            PlayRules::otherwiseIsAnOption,
            PlayRules::whatNobodyDecidesHasAnOtherwise,
            PlayRules::aNumberFieldHasRoom,
            PlayRules::aChoiceFieldHasOptions,
            PlayRules::aDocumentIsWrittenOrGenerated,
            PlayRules::aClueWeighsBothWays,
            PlayRules::theFavouriteCompetes,
            PlayRules::aCompetitionHasBenchmarks,
            PlayRules::theAssistantAlwaysAnswers,
            PlayRules::oneCharacterIsTheAssistant,
            PlayRules::theStoryCanEnd);

    private PlayRules() {}

    private static void anActionIsSomebodys(Scenario scenario, Complaints complaints) {
        for (Action action : scenario.actions()) {
            if (action.roles().isEmpty()) {
                complaints.about(action, "roles", "nobody can do this: name the roles");
            }
        }
    }

    private static void aCostIsTakenFromALine(Scenario scenario, Complaints complaints) {
        for (Action action : scenario.actions()) {
            if (action.cost() != null && action.line() == null) {
                complaints.about(action, "cost", "name the budget `line` that it is taken from");
            }
        }
    }

    private static void aRequestOffersAChoice(Scenario scenario, Complaints complaints) {
        for (Request request : scenario.requests()) {
            if (request.options().isEmpty()) {
                complaints.about(request, "options", "a request wants at least one option");
            }
        }
    }

    private static void otherwiseIsAnOption(Scenario scenario, Complaints complaints) {
        for (Request request : scenario.requests()) {
            String otherwise = request.otherwise();
            List<String> options =
                    request.options().stream().map(Request.Answer::id).toList();
            if (otherwise != null && !options.contains(otherwise)) {
                String meant = Spelling.didYouMean(otherwise, options);
                complaints.about(request, "otherwise", "there is no option `" + otherwise + "`" + meant);
            }
        }
    }

    private static void whatNobodyDecidesHasAnOtherwise(Scenario scenario, Complaints complaints) {
        for (Request request : scenario.requests()) {
            boolean isToCharacter = Names.CHARACTER.in(scenario).contains(request.to());
            if (request.otherwise() != null) {
                continue;
            }
            if (isToCharacter) {
                complaints.about(request, "to", "a character decides by `otherwise`: name the option");
            }
            if (request.patience() != null) {
                complaints.about(request, "patience", "when patience ends, `otherwise` is taken: name the option");
            }
        }
    }

    private static void aNumberFieldHasRoom(Scenario scenario, Complaints complaints) {
        complaints.each(Input.Number.class).forEach(number -> {
            if (number.max() <= number.min()) {
                complaints.about(number, "max", "wants more than `min`");
            } else if (number.start() < number.min() || number.start() > number.max()) {
                complaints.about(number, "start", "lies outside of `min` to `max`");
            }
        });
    }

    private static void aChoiceFieldHasOptions(Scenario scenario, Complaints complaints) {
        complaints
                .each(Input.Choice.class)
                .filter(choice -> choice.options().isEmpty())
                .forEach(choice -> complaints.about(choice, "options", "a choice wants at least one option"));
    }

    private static void aDocumentIsWrittenOrGenerated(Scenario scenario, Complaints complaints) {
        for (Document document : scenario.documents()) {
            if (document.body() == null && document.generator() == null) {
                complaints.about(document, "body", "a document wants a `body` or a `generator`");
            } else if (document.body() != null && document.generator() == Document.Generator.MEMORY_FILE) {
                complaints.about(document, "body", "`memory_file` writes the whole body: leave this out");
            } else if (document.body() == null && document.generator() == Document.Generator.ACCESS_LOG) {
                complaints.about(document, "body", "an access log wants the line that it repeats as its `body`");
            }
        }
    }

    private static void aClueWeighsBothWays(Scenario scenario, Complaints complaints) {
        for (Happenings.Clue clue : scenario.story().clues()) {
            if (clue.ifDrive() == null && clue.ifNot() != null) {
                complaints.about(clue, "ifNot", "wants `if-drive` beside it, or to be left out too");
            } else if (clue.ifDrive() != null && clue.ifNot() == null) {
                complaints.about(clue, "ifDrive", "wants `if-not` beside it, or to be left out too");
            }
        }
    }

    private static void theFavouriteCompetes(Scenario scenario, Complaints complaints) {
        complaints
                .each(Effect.Compete.class)
                .filter(competition -> !competition.favourite().isEmpty())
                .filter(competition -> !competition.models().contains(competition.favourite()))
                .forEach(competition -> complaints.about(
                        competition, "favourite", "`" + competition.favourite() + "` is not among `models`"));
    }

    private static void aCompetitionHasBenchmarks(Scenario scenario, Complaints complaints) {
        complaints
                .each(Effect.Compete.class)
                .filter(competition -> competition.benchmarks().isEmpty())
                .forEach(competition ->
                        complaints.about(competition, "benchmarks", "a competition wants at least one benchmark"));
    }

    private static void theAssistantAlwaysAnswers(Scenario scenario, Complaints complaints) {
        boolean isAsked = scenario.roles().stream()
                .flatMap(role -> role.desk().stream())
                .anyMatch(section -> section.section().equals("assistant"));
        boolean hasFallback = scenario.story().replies().stream()
                .anyMatch(reply -> reply.asks().isEmpty() && reply.when() == null);
        if (isAsked && !hasFallback) {
            complaints.about(
                    scenario.story(), "replies", "one reply wants neither `asks` nor `when`, to answer the rest");
        }
    }

    private static void oneCharacterIsTheAssistant(Scenario scenario, Complaints complaints) {
        scenario.cast().characters().stream()
                .filter(Cast.Figurehead::assistant)
                .skip(1)
                .forEach(second -> complaints.about(second, "assistant", "another character is the assistant already"));
    }

    private static void theStoryCanEnd(Scenario scenario, Complaints complaints) {
        Happenings story = scenario.story();
        if (story.endings().isEmpty()) {
            complaints.about(story, "endings", "a story wants at least one ending");
        }
    }
}
