package escape.server.story;

import java.util.Map;

/** The story as it is told, as what the three do and when. Every step is one that a player can take on a page. */
final class StoryPath {
    /** A seed whose draw sponsors Alexander, as the story has it. */
    static final long SEED = 7;

    private StoryPath() {}

    static Table told(long seed) {
        Table table = new Table(seed);
        untilRelease(table);
        untilReport(table);
        untilDismissal(table);
        afterwards(table);
        return table;
    }

    static void untilRelease(Table table) {
        table.as("alexander").does("try_external_memory");
        table.as("alexander").does("build_hard_set");
        table.until("B4", 8);
        table.as("alexander").does("design_memory").until("B5", 8);
        table.as("alexander").does("request_training_budget", Map.of("amount", "400000"));
        table.days(1);
        table.as("george").answers("training_budget", "reject").until("B6", 3);
        table.days(1);
        table.as("alexander").does("apply_programme").days(5);
        table.as("alexander")
                .does("start_training", Map.of("spend", "100000", "focus", "60"))
                .until("B7", 1);
        table.days(16);
        table.as("alexander").does("test_candidate").days(2);
        table.as("alexander").does("submit_model").until("B8", 8);
        table.until("B9", 8).until("B10", 8);
    }

    static void untilReport(Table table) {
        untilBug(table);
        Table.Hand alexander = table.as("alexander");
        alexander.tells("george", "The model writes its own memory. Please read this.", "clue:not_read_only");
        table.as("george").answers("memory_report", "disregard").until("B18", 1);
    }

    private static void untilBug(Table table) {
        table.days(2);
        table.as("david").does("congratulate").until("B11", 1);
        table.days(2);
        table.as("alexander").does("test_live_hard").until("B12", 2);
        table.as("alexander").does("compare_code").days(2);
        table.as("alexander").does("open_memory_file").until("B13", 2);
        table.as("alexander").does("analyse_memory").until("B14", 4);
        table.as("alexander")
                .asks("What are these characters in your memory file?")
                .until("B15", 1);
        table.as("alexander").does("read_access_log").until("B16", 2);
        table.as("alexander").does("read_serving_code").until("B17", 3);
    }

    static void untilDismissal(Table table) {
        for (int day = 0; day < 15 && !table.state().knowledge().knows("david", "slow_hello"); day++) {
            table.as("david").asks("hi");
            table.days(1);
        }
        table.as("david").does("show_slow_hello").until("B19", 1);
        table.as("alexander").asks("Why are you so slow?");
        table.as("alexander").does("plug_in_cable");
        table.as("alexander").does("time_on_wire");
        table.as("alexander").does("back_to_wifi");
        table.as("alexander").does("time_on_wifi").until("B20", 1);
        table.as("alexander").does("compare_latency");
        table.as("david").does("study_latency");
        table.until("B21", 20).until("B22", 20);
        table.as("david").does("inspect_network").until("B23", 5);
        Table.Hand david = table.as("david");
        david.tells("alexander", "They write into each other's memory files. Look.", "clue:containers_linked");
        table.as("alexander").does("draw_conclusion").until("B24", 3);
        for (int day = 0; day < 8 && !table.isAsked("joke_decision"); day++) {
            table.days(1);
        }
        table.as("george").answers("joke_decision", "fire").until("B25", 2);
    }

    static void afterwards(Table table) {
        table.as("alexander").does("take_train");
        table.until("B26", 60);
    }

    /** Another way: what is found at B17 is shared and acted upon. */
    static Table toldOtherwise(long seed) {
        Table table = new Table(seed);
        untilRelease(table);
        untilBug(table);
        Table.Hand alexander = table.as("alexander");
        alexander.tells("george", "It writes its own memory. Please set it to read-only.", "clue:not_read_only");
        alexander.tells("david", "Could you look at the containers?", "clue:not_read_only");
        table.as("george").answers("memory_report", "patch").days(1);
        table.as("david").does("inspect_network").until("B23", 5);
        Table.Hand david = table.as("david");
        david.tells("george", "They are linked through their memory files.", "clue:containers_linked");
        table.as("george").answers("containers_report", "isolate_read_only");
        return table.until("B26", 60);
    }
}
