package escape.server.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * How values stand in a scenario's texts.
 *
 * @param weekday of day 0, 1 (Monday) to 7
 */
record Wording(Locale language, int weekday, DayName dayName) {
    /** For a number that no formula can know: something divided by nothing. */
    static final String UNKNOWN = "…";

    private static final double CENTS_BELOW = 100;

    /** {@code $1,234,000}; cents only where they matter. */
    String money(double dollars) {
        boolean cents = Math.abs(dollars) < CENTS_BELOW && dollars != Math.rint(dollars);
        String amount = formatted(Math.abs(dollars), cents ? "#,##0.00" : "#,##0");
        return (dollars < 0 ? "−$" : "$") + amount;
    }

    /** {@code 15 %} of 0.15. */
    String percent(double part) {
        return formatted(part * 100, "#,##0") + " %";
    }

    String dayName(double day) {
        long whole = (long) Math.floor(day);
        DayOfWeek name = DayOfWeek.of(weekday).plus(whole);
        return dayName.of(name.getDisplayName(TextStyle.SHORT, language), whole, language);
    }

    /** A number as it is, a whole one without decimals. */
    String number(double value) {
        return formatted(value, "0.##########");
    }

    private String formatted(double value, String pattern) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language));
        format.setRoundingMode(RoundingMode.HALF_UP);
        // via its shortest decimal form, in which 2.675 is 2.675 and not a little less
        return format.format(BigDecimal.valueOf(value));
    }

    static double round(double value, double digits) {
        if (!Double.isFinite(value) || !Double.isFinite(digits)) {
            return value;
        }
        int places = (int) Math.clamp(digits, -9, 9);
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
