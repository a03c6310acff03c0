package escape.simulation.players;

/** The marks that a playbook's steps wait for, as a role knows them of itself. */
public final class Marks {
    private Marks() {}

    static boolean has(Seat seat, String mark) {
        String what = mark.substring(mark.indexOf(':') + 1);
        Past past = seat.past();
        return switch (kind(mark)) {
            case "day" -> seat.day() >= Integer.parseInt(what);
            case "done" -> past.hasDone(what);
            case "begun" -> !past.begun(what).isEmpty();
            case "clue" -> past.clues().contains(what);
            case "told" -> past.hasTold("clue:" + what);
            case "account" -> what.equals("cut") == past.isCut();
            case "answered" -> past.hasAnswered(what);
            default -> throw new IllegalArgumentException("There is no mark like " + mark);
        };
    }

    /** What stands before the colon. */
    public static String kind(String mark) {
        int colon = mark.indexOf(':');
        return colon < 0 ? "" : mark.substring(0, colon);
    }
}
