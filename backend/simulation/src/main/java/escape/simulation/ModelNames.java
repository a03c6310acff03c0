package escape.simulation;

import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.AiModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The models that a scenario starts with or can train. */
final class ModelNames {
    private ModelNames() {}

    static Set<String> trainable(Scenario scenario) {
        Set<String> names = new LinkedHashSet<>();
        scenario.world().models().stream().map(AiModel::id).forEach(names::add);
        effects(scenario).forEach(effect -> {
            if (effect instanceof Effect.Train train) {
                names.add(train.model());
            }
        });
        return names;
    }

    private static Stream<Effect> effects(Scenario scenario) {
        Stream<List<Effect>> actions =
                scenario.actions().stream().flatMap(action -> Stream.of(action.now(), action.later()));
        Stream<List<Effect>> answers = scenario.requests().stream()
                .flatMap(request -> request.options().stream())
                .map(option -> option.effects());
        Stream<List<Effect>> world = Stream.concat(
                scenario.injects().stream().map(inject -> inject.effects()),
                Stream.concat(
                        scenario.story().beats().stream().map(beat -> beat.inject()),
                        scenario.story().moves().stream().map(move -> move.effects())));
        return Stream.concat(Stream.concat(actions, answers), world).flatMap(ModelNames::all);
    }

    /** With what may happen instead. */
    private static Stream<Effect> all(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect -> effect instanceof Effect.Either(var ignored, var then, var otherwise)
                        ? Stream.concat(all(then), all(otherwise))
                        : Stream.of(effect));
    }
}
