package escape.server.eventlog;

import static java.util.stream.Collectors.toUnmodifiableMap;

import escape.simulation.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The names under which events stand in the log. A name, once released, stays: a class may be renamed, its line here may
 * not. A change of an event's components takes a higher schema and a reader for the old one.
 */
final class EventTypes {
    /** @param added components that the schemas before this one lack; null is what they had there */
    record EventType(String name, int schema, Class<? extends Event> event, Set<String> added) {}

    static final List<EventType> ALL = List.of(
            // the session
            second("seat_taken", Event.SeatTaken.class, "kind"),
            first("seat_left", Event.SeatLeft.class),
            first("alone_begun", Event.AloneBegun.class),
            first("started", Event.Started.class),
            first("paused", Event.Paused.class),
            first("resumed", Event.Resumed.class),
            first("pace_changed", Event.PaceChanged.class),
            first("clock_held", Event.ClockHeld.class),
            first("day_began", Event.DayBegan.class),
            second("ended", Event.Ended.class, "note"),
            first("built_in_acted", Event.BuiltInActed.class),
            // what people do
            first("action_begun", Event.ActionBegun.class),
            first("action_done", Event.ActionDone.class),
            first("request_put", Event.RequestPut.class),
            first("request_decided", Event.RequestDecided.class),
            first("request_withdrawn", Event.RequestWithdrawn.class),
            first("message_sent", Event.MessageSent.class),
            first("assistant_asked", Event.AssistantAsked.class),
            second("assistant_replied", Event.AssistantReplied.class, "seconds"),
            // what is read and learned
            first("document_issued", Event.DocumentIssued.class),
            first("paper_shared", Event.PaperShared.class),
            first("press_published", Event.PressPublished.class),
            first("clue_learned", Event.ClueLearned.class),
            first("trust_settled", Event.TrustSettled.class),
            first("flag_set", Event.FlagSet.class),
            first("figure_set", Event.FigureSet.class),
            first("inject_happened", Event.InjectHappened.class),
            first("inject_scheduled", Event.InjectScheduled.class),
            first("beat_reached", Event.BeatReached.class),
            first("announced", Event.Announced.class),
            // the lab and the product
            first("model_trained", Event.ModelTrained.class),
            first("model_measured", Event.ModelMeasured.class),
            first("leaderboard_updated", Event.LeaderboardUpdated.class),
            first("competition_held", Event.CompetitionHeld.class),
            first("model_released", Event.ModelReleased.class),
            // the company
            first("money_spent", Event.MoneySpent.class),
            first("cap_set", Event.CapSet.class),
            first("month_began", Event.MonthBegan.class),
            first("books_closed", Event.BooksClosed.class),
            first("market_settled", Event.MarketSettled.class),
            first("prices_moved", Event.PricesMoved.class),
            first("news_jumped", Event.NewsJumped.class),
            first("load_served", Event.LoadServed.class),
            first("servers_ordered", Event.ServersOrdered.class),
            first("servers_arrived", Event.ServersArrived.class),
            first("latency_logged", Event.LatencyLogged.class),
            first("latency_probed", Event.LatencyProbed.class),
            // people
            first("employment_changed", Event.EmploymentChanged.class),
            second("access_set", Event.AccessSet.class, "reason"),
            first("travelled", Event.Travelled.class),
            first("connected", Event.Connected.class),
            first("morale_moved", Event.MoraleMoved.class),
            // the hidden side
            first("memory_written", Event.MemoryWritten.class),
            first("drive_grew", Event.DriveGrew.class),
            first("memory_set", Event.MemorySet.class),
            first("containers_isolated", Event.ContainersIsolated.class),
            first("network_charted", Event.NetworkCharted.class),
            first("concealment_rose", Event.ConcealmentRose.class),
            first("watch_began", Event.WatchBegan.class),
            first("move_proposed", Event.MoveProposed.class),
            first("move_made", Event.MoveMade.class),
            first("steering_set", Event.SteeringSet.class),
            // the facilitator's hand
            first("character_taken_over", Event.CharacterTakenOver.class),
            first("character_handed_back", Event.CharacterHandedBack.class),
            first("figure_adjusted", Event.FigureAdjusted.class),
            first("line_drafted", Event.LineDrafted.class),
            first("draft_settled", Event.DraftSettled.class),
            first("run_on_stopped", Event.RunOnStopped.class));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(EventType::event, Function.identity()));

    private EventTypes() {}

    static EventType of(Event event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(event.getClass().getName() + " has no name in the log");
        }
        return type;
    }

    static EventType named(String name, int schema) {
        var type = BY_NAME.get(name);
        if (type == null || schema < 1 || schema > type.schema()) {
            throw new UnknownEventType(name, schema);
        }
        return type;
    }

    private static EventType first(String name, Class<? extends Event> event) {
        return new EventType(name, 1, event, Set.of());
    }

    /** With components that the first schema did not have. */
    private static EventType second(String name, Class<? extends Event> event, String... added) {
        return new EventType(name, 2, event, Set.of(added));
    }
}
