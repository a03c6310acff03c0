package escape.server.scenarios;

import java.util.Locale;

/** Says which day it is: the one phrase of a scenario's texts that the pages' words give. */
@FunctionalInterface
public interface DayName {

    /** @param weekday its short name in the scenario's language */
    String of(String weekday, long day, Locale language);
}
