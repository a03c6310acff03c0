package escape.server.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ASettingThatLeavesNothingTest {

    @ParameterizedTest
    @ValueSource(strings = {"escape.live.answers-at-once", "escape.backup.kept"})
    void keepsTheServerFromStarting(String setting) {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of(setting, "0")));

        assertThatThrownBy(() -> binder.bindOrCreate("escape", Settings.class))
                .rootCause()
                .hasMessageStartingWith(setting + " is 0: ");
    }
}
