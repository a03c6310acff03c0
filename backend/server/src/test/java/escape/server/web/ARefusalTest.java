package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ARefusalTest {
    private final Refusals refusals = new Refusals(bundle());

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEachRule(Refusal.Rule rule) {
        var words = refusals.words(List.of(rule.because("one", "two", "three")), Locale.ENGLISH);

        assertThat(words).singleElement().asString().matches("(?s)[“A-Z].{8,}").doesNotContain("{", "}");
    }

    @Test
    void placesItsArguments() {
        var words = refusals.words(List.of(Refusal.Rule.PACE_OUT_OF_RANGE.because("2", "3600")), Locale.ENGLISH);

        assertThat(words).containsExactly("Choose a pace between 2 and 3600 seconds a day.");
    }

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
