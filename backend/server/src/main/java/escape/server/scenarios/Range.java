package escape.server.scenarios;

import escape.simulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a number has to lie. Of a quantity, only one that is the same in every state can be judged here.
 *
 * @param above whether {@code least} itself is too little
 */
record Range(Class<? extends Record> in, String component, double least, boolean above, double most) implements Rule {

    Range {
        Records.component(in, component); // there is such a component, or this rule would never complain
    }

    static Range atLeast(double least, Class<? extends Record> in, String component) {
        return new Range(in, component, least, false, Double.POSITIVE_INFINITY);
    }

    static Range above(double least, Class<? extends Record> in, String component) {
        return new Range(in, component, least, true, Double.POSITIVE_INFINITY);
    }

    static Range atMost(double most, Class<? extends Record> in, String component) {
        return new Range(in, component, Double.NEGATIVE_INFINITY, false, most);
    }

    static Range between(double least, double most, Class<? extends Record> in, String component) {
        return new Range(in, component, least, false, most);
    }

    /** A probability or a part of something. */
    static Range part(Class<? extends Record> in, String component) {
        return between(0, 1, in, component);
    }

    @Override
    public void check(Scenario scenario, Complaints complaints) {
        complaints.each(in).forEach(record -> {
            double value = number(Records.value(record, component));
            if (value < least || value > most || above && value == least) {
                complaints.about(record, component, "wants " + wish() + ", found " + shown(value));
            }
        });
    }

    /** NaN for what is not known before it is played. */
    private static double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Fixed.Number fixed -> fixed.value();
            case null, default -> Double.NaN;
        };
    }

    private String wish() {
        if (most == Double.POSITIVE_INFINITY) {
            return above ? "more than " + shown(least) : shown(least) + " or more";
        }
        if (least == Double.NEGATIVE_INFINITY) {
            return shown(most) + " or less";
        }
        return (above ? "more than " + shown(least) + " and at most " : shown(least) + " to ") + shown(most);
    }

    static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
