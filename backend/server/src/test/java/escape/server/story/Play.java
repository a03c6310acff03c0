package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** A session being played, by the rules alone or through the pages: the same story runs on both. */
public interface Play {
    int PATIENCE = 30;

    Hand as(String role);

    void nextDay();

    boolean isOver();

    boolean reached(String beat);

    default Play days(int days) {
        for (int day = 0; day < days && !isOver(); day++) {
            nextDay();
        }
        return this;
    }

    /** Lets days pass until the beat is reached, and fails where it is not within so many days. */
    default Play until(String beat, int atMost) {
        for (int day = 0; day < atMost && !reached(beat); day++) {
            days(1);
        }
        assertThat(reached(beat)).as("%s within %d days", beat, atMost).isTrue();
        return this;
    }

    /** What one role does. */
    interface Hand {
        Play play();

        boolean can(String action);

        boolean isAsked(String request);

        Play does(String action, Map<String, String> arguments);

        Play answers(String request, String option);

        /** Asks the assistant and waits as long as it takes. */
        Play asks(String question);

        Play tells(String to, String text, String... evidence);

        default Play comesTo(String action) {
            return comesTo(action, Map.of());
        }

        /** Lets days pass until it is possible, then does it. */
        default Play comesTo(String action, Map<String, String> arguments) {
            for (int day = 0; day < PATIENCE && !can(action); day++) {
                play().days(1);
            }
            return does(action, arguments);
        }
    }
}
