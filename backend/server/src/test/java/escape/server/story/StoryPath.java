package escape.server.story;

import java.util.Map;

/** The story as what the three do and when. Every step is one that a player can take on a page. */
public final class StoryPath {
    /** A seed whose draw sponsors Alexander, as the story has it. */
    public static final long SEED = 7;

    private StoryPath() {}

    /** As it is told. */
    public static <P extends Play> P told(P play) {
        untilRelease(play);
        untilBug(play);
        play.as("alexander")
                .tells("george", "The model writes its own memory. Please read this.", "clue:not_read_only");
        play.as("george").answers("memory_report", "disregard").until("B18", 1);
        untilLinks(play);
        untilDismissal(play);
        play.as("alexander").comesTo("take_train").until("B26", 60);
        return play;
    }

    /** Another way: what is found at B17 is shared and acted upon. */
    public static <P extends Play> P toldOtherwise(P play) {
        untilRelease(play);
        untilBug(play);
        Play.Hand alexander = play.as("alexander");
        alexander.tells("george", "It writes its own memory. Please set it to read-only.", "clue:not_read_only");
        alexander.tells("david", "Could you look at the containers?", "clue:not_read_only");
        play.as("george").answers("memory_report", "patch").days(1);
        play.as("david").comesTo("inspect_network").until("B23", 8);
        play.as("david").tells("george", "They are linked through their memory files.", "clue:containers_linked");
        play.as("george").answers("containers_report", "isolate_read_only").until("B26", 60);
        return play;
    }

    private static void untilRelease(Play play) {
        Play.Hand alexander = play.as("alexander");
        alexander.comesTo("try_external_memory");
        alexander.comesTo("build_hard_set").until("B4", 10);
        alexander.comesTo("design_memory").until("B5", 10);
        alexander.comesTo("request_training_budget", Map.of("amount", "400000")).days(1);
        play.as("george").answers("training_budget", "reject").until("B6", 3);
        alexander.comesTo("apply_programme");
        alexander
                .comesTo("start_training", Map.of("spend", "100000", "focus", "60"))
                .until("B7", 1);
        alexander.comesTo("test_candidate");
        alexander.comesTo("submit_model").until("B8", 10);
        play.until("B9", 10).until("B10", 10);
    }

    private static void untilBug(Play play) {
        Play.Hand alexander = play.as("alexander");
        play.as("david").comesTo("congratulate").until("B11", 1).days(4);
        alexander.comesTo("test_live_hard").until("B12", 2);
        alexander.comesTo("compare_code").days(1);
        alexander.comesTo("open_memory_file").until("B13", 4);
        alexander.comesTo("analyse_memory").until("B14", 6);
        alexander.asks("What are these characters in your memory file?").until("B15", 1);
        alexander.comesTo("read_access_log").until("B16", 4);
        alexander.comesTo("read_serving_code").until("B17", 6);
    }

    private static void untilLinks(Play play) {
        Play.Hand alexander = play.as("alexander");
        Play.Hand david = play.as("david");
        for (int day = 0; day < Play.PATIENCE && !david.can("show_slow_hello"); day++) {
            david.asks("hi").days(1);
        }
        david.comesTo("show_slow_hello").until("B19", 5);
        alexander.asks("Why are you so slow?");
        alexander.comesTo("plug_in_cable");
        alexander.comesTo("time_on_wire");
        alexander.comesTo("back_to_wifi");
        alexander.comesTo("time_on_wifi").until("B20", 3);
        alexander.comesTo("compare_latency");
        david.comesTo("study_latency").until("B21", 20).until("B22", 20);
        david.comesTo("inspect_network").until("B23", 8);
        david.tells("alexander", "They write into each other's memory files. Look.", "clue:containers_linked");
    }

    private static void untilDismissal(Play play) {
        play.as("alexander").comesTo("draw_conclusion").until("B24", 5);
        for (int day = 0; day < Play.PATIENCE && !play.as("george").isAsked("joke_decision"); day++) {
            play.days(1);
        }
        play.as("george").answers("joke_decision", "fire").until("B25", 2);
    }
}
