package escape.simulation;

import escape.simulation.scenario.Action;

/** One simulated day, from its first minute to its last. */
final class Day {
    private static final int MONTH = 30;

    private Day() {}

    static void pass(Turn turn) {
        turn.happen(new Event.DayBegan(turn.state().day() + 1));
        if (turn.state().day() % MONTH == 0) {
            turn.happen(new Event.MonthBegan());
        }
        finishWork(turn);
        HiddenDay.grow(turn);
        CompanyDay.pass(turn);
        LatencyLog.note(turn);
        HiddenDay.move(turn);
        Requests.runOut(turn);
        Reactions.settle(turn);
        Endings.judge(turn);
        closeAtTheLatest(turn);
        BuiltInTurns.take(turn);
    }

    private static void finishWork(Turn turn) {
        for (Story.Job job : turn.state().story().jobs()) {
            if (!job.done() && job.endsOn() <= turn.state().day()) {
                Action action = turn.scenario().action(job.action());
                Doing.finish(turn, job.number(), action, Forms.read(action.inputs(), job.arguments()));
            }
        }
    }

    private static void closeAtTheLatest(Turn turn) {
        boolean over = turn.state().day() >= turn.parameters().pace().lastDay();
        if (over && !turn.state().session().isEnded()) {
            Endings.finish(turn, turn.scenario().story().endings().getLast());
        }
    }
}
