package escape.simulation;

import java.util.List;

/**
 * Why not, as a message key ({@code refusal.<rule>}) with its arguments, so that pages say it in the reader's language.
 */
public record Refusal(Rule rule, List<String> arguments) {

    /** The rule book. Each rule has one sentence in the message bundle which says what would make the command possible. */
    public enum Rule {
        NOT_FACILITATOR,
        NOT_CLOCK,
        NOT_SEATED,
        NOT_IN_LOBBY,
        NOT_RUNNING,
        NOT_PAUSED,
        ALREADY_RUNNING,
        ENDED,
        UNKNOWN_ROLE,
        UNKNOWN_SEAT,
        SEAT_FULL,
        SEAT_TAKEN,
        UNKNOWN_PLAYER,
        SOMEBODY_ELSES,
        SESSION_FULL,
        NAME_EMPTY,
        NAME_TOO_LONG,
        NAME_TAKEN,
        PACE_OUT_OF_RANGE,
        NOT_THE_NEXT_DAY,
        CLOCK_HELD,
        UNKNOWN_ACTION,
        NOT_YOUR_ACTION,
        ALREADY_DONE,
        UNDER_WAY,
        ACCOUNT_CUT,
        NOT_YET,
        NO_CONNECTION,
        TOO_BUSY,
        OVER_BUDGET,
        OUT_OF_CASH,
        INPUT_MISSING,
        INPUT_NOT_A_NUMBER,
        INPUT_OUT_OF_RANGE,
        INPUT_NOT_AN_OPTION,
        INPUT_TOO_LONG,
        UNKNOWN_REQUEST,
        REQUEST_DECIDED,
        NOT_YOUR_REQUEST,
        UNKNOWN_OPTION,
        UNKNOWN_RECIPIENT,
        NO_WAY_TO_REACH,
        TEXT_EMPTY,
        TEXT_TOO_LONG,
        UNKNOWN_EVIDENCE,
        TOO_MUCH_EVIDENCE,
        STILL_TYPING,
        NO_REPLY_DUE,
        UNKNOWN_INJECT,
        ALREADY_HAPPENED,
        UNKNOWN_BEAT,
        UNKNOWN_CHARACTER,
        ALREADY_TAKEN_OVER,
        NOT_TAKEN_OVER,
        UNKNOWN_DRAFT,
        UNKNOWN_FIGURE,
        FIGURE_OUT_OF_RANGE,
        REASON_EMPTY,
        UNKNOWN_MOVE,
        UNKNOWN_ENDING,
        NOTHING_TO_CHANGE;

        public Refusal because(String... arguments) {
            return new Refusal(this, List.of(arguments));
        }

        /** Nothing when the rule is kept, else this reason. */
        List<Refusal> unless(boolean kept, String... arguments) {
            return kept ? List.of() : List.of(because(arguments));
        }
    }
}
