package escape.simulation.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AMemoryFileTest {
    private static final List<String> PHRASES = List.of(
            "tests come before code",
            "small functions have one reason to change",
            "retry twice and then ask",
            "the invariant holds after every step",
            "names come before comments",
            "remember corrections of the user");
    private static final Set<String> WORDS =
            PHRASES.stream().flatMap(phrase -> Arrays.stream(phrase.split(" "))).collect(Collectors.toSet());

    @Test
    void isConnectedReadableWordsAtFirst() {
        String text = at(0, 1);

        assertThat(text.lines())
                .hasSize(40)
                .allSatisfy(line -> assertThat(PHRASES).containsAll(List.of(line.split("; "))));
    }

    @Test
    void hasNoWordLeftAtTheEnd() {
        assertThat(WORDS).noneMatch(word -> at(60, 8).contains(word));
        assertThat(at(60, 8).lines()).hasSize(40).noneMatch(line -> line.contains(" "));
    }

    @Test
    void losesItsWordsOneAfterTheOther() {
        Set<String> readable = WORDS;
        for (double density = 1; density < 5; density += 0.25) {
            Set<String> still = readableWords(at(10, density));
            assertThat(readable).containsAll(still);
            readable = still;
        }
        assertThat(readableWords(at(10, 1.5))).isNotEmpty().hasSizeLessThan(WORDS.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1, 1.5, 2, 2.5})
    void becomesAsMuchShorterAsItsDensitySays(double density) {
        List<String> words = PHRASES.stream()
                .flatMap(phrase -> Arrays.stream(phrase.split(" ")))
                .toList();
        Map<String, String> codes = Codebook.of(7, words).inUseAt(density);
        double plain = words.stream().mapToInt(word -> word.length() + 1).sum();
        double coded = words.stream()
                .mapToInt(word -> codes.containsKey(word) ? 2 : word.length() + 1)
                .sum();
        double longestStep = words.stream().mapToInt(String::length).max().orElseThrow() * 3.0;

        assertThat(coded).isLessThanOrEqualTo(plain / density).isGreaterThan(plain / density - longestStep);
    }

    @Test
    void hasOneCodeOfTwoCharactersForEachWord() {
        Map<String, String> codes = Codebook.of(7, List.copyOf(WORDS)).inUseAt(100);

        assertThat(codes).containsOnlyKeys(WORDS);
        assertThat(codes.values()).doesNotHaveDuplicates().allMatch(code -> code.length() == 2);
    }

    @Test
    void isTheSameForTheSameArgumentsOnly() {
        assertThat(at(10, 2)).isEqualTo(at(10, 2)).isNotEqualTo(at(12, 2)).isNotEqualTo(at(10, 3));
        assertThat(at(10, 2)).isNotEqualTo(MemoryFile.render(PHRASES, 10, 2, 8, 40));
    }

    @Test
    void movesDownByWhatWasWritten() {
        List<String> before = at(10, 2).lines().toList();
        List<String> after = at(10.5, 2).lines().toList();

        assertThat(after.subList(0, 20)).isEqualTo(before.subList(20, 40));
    }

    @Test
    void isStillThereAfterMoreWritingThanANumberCanCount() {
        assertThat(at(1e12, 4).lines()).hasSize(40);
    }

    @Test
    void needsSomethingToRemember() {
        assertThatThrownBy(() -> MemoryFile.render(List.of(), 1, 1, 7, 40))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gainsEntropyWhenWordsTurnIntoCodes() {
        assertThat(FileMeasure.of(at(10, 1), 1, 0, 1).entropyBitsPerCharacter()).isBetween(3.5, 4.5);
        assertThat(FileMeasure.of(at(10, 2), 1, 0, 1).entropyBitsPerCharacter())
                .isGreaterThan(FileMeasure.of(at(10, 1), 1, 0, 1).entropyBitsPerCharacter() + 0.5);
    }

    private static String at(double tokensOverM0, double density) {
        return MemoryFile.render(PHRASES, tokensOverM0, density, 7, 40);
    }

    private static Set<String> readableWords(String text) {
        Set<String> found = new TreeSet<>(List.of(text.split("[\\s;]+")));
        found.retainAll(WORDS);
        return found;
    }
}
