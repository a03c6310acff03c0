package escape.simulation.view;

import escape.simulation.Archive;
import escape.simulation.Refusal;
import escape.simulation.Story;
import escape.simulation.Story.Standing;
import escape.simulation.Talk;
import escape.simulation.scenario.Request;
import escape.simulation.view.Section.OptionItem;
import escape.simulation.view.Section.RequestItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests as the one who decides, the one who asked, or the facilitator sees them. */
final class RequestView {
    private final Sight sight;

    RequestView(Sight sight) {
        this.sight = sight;
    }

    /** @param role whose requests; empty shows all, as to the facilitator */
    Section.Requests of(Optional<String> role) {
        List<RequestItem> open = new ArrayList<>();
        List<RequestItem> decided = new ArrayList<>();
        for (Story.Put put : sight.state().story().put()) {
            Request request = sight.scenario().request(put.request());
            boolean concerned = role.map(id -> id.equals(request.to()) || id.equals(request.from()))
                    .orElse(true);
            if (concerned && !(put.standing() instanceof Standing.Withdrawn)) {
                (put.isOpen() ? open : decided).addFirst(item(put, request, role));
            }
        }
        return new Section.Requests(List.copyOf(open), List.copyOf(decided));
    }

    /** What waits for this role's decision. */
    List<RequestItem> waitingFor(String role) {
        return sight.state().story().open().stream()
                .filter(put -> sight.scenario().request(put.request()).to().equals(role))
                .map(put -> item(put, sight.scenario().request(put.request()), Optional.of(role)))
                .filter(RequestItem::mine)
                .toList();
    }

    private RequestItem item(Story.Put put, Request request, Optional<String> role) {
        boolean decides = !sight.state().session().isEnded()
                && role.map(request.to()::equals)
                        .orElse(!sight.state().session().isSeated(request.to()));
        boolean sees = role.map(request.to()::equals).orElse(true);
        Standing.@Nullable Decided decided = put.standing() instanceof Standing.Decided done ? done : null;
        return new RequestItem(
                put.number(),
                request.id(),
                Talk.nameOf(sight.scenario(), request.from()),
                Talk.nameOf(sight.scenario(), request.to()),
                request.title(),
                put.summary(),
                put.cost(),
                sees ? appendix(put) : null,
                put.askedOn(),
                put.expires() == Story.NEVER
                        ? null
                        : Integer.valueOf(put.expires() - sight.state().day()),
                decides && put.isOpen(),
                sees ? options(request) : List.of(),
                decided == null ? null : label(request, decided.option()),
                decided == null ? null : decided.day(),
                decided == null ? null : Talk.nameOf(sight.scenario(), decided.by()),
                decided == null || !sees ? null : decided.why());
    }

    private Section.@Nullable Paper appendix(Story.Put put) {
        Integer number = put.appendix();
        return number == null
                ? null
                : sight.state().archive().papers().stream()
                        .filter(paper -> paper.number() == number)
                        .findFirst()
                        .map((Archive.Paper paper) -> Papers.shown(sight.scenario(), paper))
                        .orElse(null);
    }

    private List<OptionItem> options(Request request) {
        return request.options().stream()
                .map(option -> new OptionItem(
                        option.id(), option.label(), option.consequence(), whyNot(option), Fields.of(option.inputs())))
                .toList();
    }

    private @Nullable String whyNot(Request.Answer option) {
        List<Refusal> against = sight.outlook().against(option);
        return against.isEmpty() ? null : String.join(" ", against.getFirst().arguments());
    }

    private static String label(Request request, String option) {
        return request.options().stream()
                .filter(one -> one.id().equals(option))
                .map(Request.Answer::label)
                .findFirst()
                .orElse(option);
    }
}
