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
        table.until("B4", 10);
        table.as("alexander").comesTo("design_memory").until("B5", 10);
        table.as("alexander").comesTo("request_training_budget", Map.of("amount", "400000"));
        table.days(1);
        table.as("george").answers("training_budget", "reject").until("B6", 3);
        table.as("alexander").comesTo("apply_programme");
        table.as("alexander")
                .comesTo("start_training", Map.of("spend", "100000", "focus", "60"))
                .until("B7", 1);
        table.as("alexander").comesTo("test_candidate");
        table.as("alexander").comesTo("submit_model").until("B8", 10);
        table.until("B9", 10).until("B10", 10);
    }

    static void untilReport(Table table) {
        untilBug(table);
        Table.Hand alexander = table.as("alexander");
        alexander.tells("george", "The model writes its own memory. Please read this.", "clue:not_read_only");
        table.as("george").answers("memory_report", "disregard").until("B18", 1);
    }

    private static void untilBug(Table table) {
        table.as("david").comesTo("congratulate").until("B11", 1);
        table.as("alexander").comesTo("test_live_hard").until("B12", 4);
        table.as("alexander").comesTo("compare_code");
        table.days(4);
        table.as("alexander").comesTo("open_memory_file").until("B13", 4);
        table.as("alexander").comesTo("analyse_memory").until("B14", 6);
        table.as("alexander")
                .asks("What are these characters in your memory file?")
                .until("B15", 1);
        table.as("alexander").comesTo("read_access_log").until("B16", 4);
        table.as("alexander").comesTo("read_serving_code").until("B17", 6);
    }

    static void untilDismissal(Table table) {
        for (int day = 0; day < 25 && !table.state().knowledge().knows("david", "slow_hello"); day++) {
            table.as("david").asks("hi");
            table.days(1);
        }
        table.as("david").comesTo("show_slow_hello").until("B19", 1);
        table.as("alexander").asks("Why are you so slow?");
        table.as("alexander").comesTo("plug_in_cable");
        table.as("alexander").comesTo("time_on_wire");
        table.as("alexander").comesTo("back_to_wifi");
        table.as("alexander").comesTo("time_on_wifi").until("B20", 3);
        table.as("alexander").does("compare_latency");
        table.as("david").does("study_latency");
        table.until("B21", 20).until("B22", 20);
        table.as("david").comesTo("inspect_network").until("B23", 8);
        Table.Hand david = table.as("david");
        david.tells("alexander", "They write into each other's memory files. Look.", "clue:containers_linked");
        table.as("alexander").comesTo("draw_conclusion").until("B24", 5);
        for (int day = 0; day < 15 && !table.isAsked("joke_decision"); day++) {
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
        table.as("david").comesTo("inspect_network").until("B23", 8);
        Table.Hand david = table.as("david");
        david.tells("george", "They are linked through their memory files.", "clue:containers_linked");
        table.as("george").answers("containers_report", "isolate_read_only");
        return table.until("B26", 60);
    }
}
