package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.scenario.Effect;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ANewKindOfEffectTest {
    /** Words that are the scenario's own and name nothing else. */
    private static final Set<String> FREE =
            Set.of("Pay.purpose", "Train.model", "Train.name", "Release.name", "Travel.place", "Connect.connection");

    @Test
    void hasARuleForEachNameInIt() {
        Set<String> ruled = References.OF_EFFECTS.stream()
                .map(reference -> reference.in().getSimpleName() + "." + reference.component())
                .collect(Collectors.toSet());
        assertThat(wordsOfEffects().filter(word -> !FREE.contains(word)))
                .isNotEmpty()
                .allMatch(ruled::contains);
    }

    private static Stream<String> wordsOfEffects() {
        return Arrays.stream(Effect.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getRecordComponents())
                        .filter(part -> part.getType() == String.class || isListOfWords(part))
                        .map(part -> kind.getSimpleName() + "." + part.getName()));
    }

    private static boolean isListOfWords(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == String.class;
    }
}
