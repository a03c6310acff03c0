package escape.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AServerReachedByHttpsTest {
    private static final String ADDRESS = "escape.public-address";
    private static final String SECURE = "escape.passes.secure";

    @Test
    void doesNotStartWithCookiesThatTravelWithoutIt() {
        assertThatThrownBy(() -> settings(Map.of(ADDRESS, "https://play.example.org")))
                .hasRootCauseMessage("escape.public-address is by HTTPS, but cookies would travel without it, too. "
                        + "Set escape.passes.secure to true");
    }

    @Test
    void startsWithCookiesOfItsOwn() {
        var settings = settings(Map.of(ADDRESS, "https://play.example.org", SECURE, "true"));

        assertThat(settings.passes().secure()).isTrue();
    }

    @Test
    void isNotOneThatIsReachedWithoutIt() {
        assertThat(settings(Map.of(ADDRESS, "http://localhost:8080")).passes().secure())
                .isFalse();
    }

    private static Settings settings(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("escape", Settings.class);
    }
}
