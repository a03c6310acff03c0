package escape.simulation.view;

import escape.simulation.Archive.Message;
import escape.simulation.Archive.Notice;
import escape.simulation.Event.Attached;
import escape.simulation.Talk;
import escape.simulation.scenario.Cast.Channel;
import escape.simulation.scenario.Role;
import escape.simulation.view.Section.Choice;
import escape.simulation.view.Section.Conversation;
import escape.simulation.view.Section.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a role has written, read and could write. */
final class TalkView {
    private final Sight sight;
    private final Role role;

    TalkView(Sight sight, Role role) {
        this.sight = sight;
        this.role = role;
    }

    /** @param open without an account only what was said in person is left */
    Section.Messages messages(boolean open) {
        Map<String, List<Letter>> threads = new LinkedHashMap<>();
        for (Message message : sight.state().archive().messages()) {
            if (concerns(message) && (open || message.inPerson())) {
                threads.computeIfAbsent(thread(message), key -> new ArrayList<>())
                        .add(letter(sight, message, role.id()));
            }
        }
        return new Section.Messages(Stream.concat(
                        threads.entrySet().stream()
                                .map(thread -> new Conversation(
                                        thread.getKey(),
                                        Talk.nameOf(sight.scenario(), thread.getKey()),
                                        List.copyOf(thread.getValue()))),
                        announcements(
                                sight,
                                notice -> notice.to() == null || role.id().equals(notice.to()))
                                .stream())
                .toList());
    }

    /** What the facilitator has told, as a conversation of its own; it belongs to no account. */
    static Optional<Conversation> announcements(Sight sight, Predicate<Notice> readers) {
        List<Notice> notices = sight.state().archive().notices();
        List<Letter> letters = IntStream.range(0, notices.size())
                .filter(at -> readers.test(notices.get(at)))
                .mapToObj(at -> announcement(at, notices.get(at)))
                .toList();
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conversation(Conversation.ANNOUNCEMENTS, "", letters));
    }

    private static Letter announcement(int at, Notice notice) {
        String text = notice.text().isBlank() ? notice.title() : notice.title() + "\n" + notice.text();
        return new Letter(-1 - at, "", "", notice.day(), text, List.of(), false, false);
    }

    private boolean concerns(Message message) {
        return message.from().equals(role.id())
                || message.to().equals(role.id())
                || Talk.channel(sight.scenario(), message.to())
                        .map(Channel::members)
                        .map(members -> members.contains(role.id()))
                        .orElse(false);
    }

    private String thread(Message message) {
        boolean direct = message.to().equals(role.id());
        return direct ? message.from() : message.to();
    }

    static Letter letter(Sight sight, Message message, String reader) {
        return new Letter(
                message.number(),
                message.from(),
                Talk.nameOf(sight.scenario(), message.from()),
                message.day(),
                message.text(),
                message.evidence().stream().map(Attached::label).toList(),
                message.from().equals(reader),
                message.inPerson());
    }

    /**
     * Nothing where nobody can be reached.
     *
     * @param open whether there is an account to write from; what is said in person takes time, and needs it to run
     */
    Optional<Section> composer(boolean open) {
        boolean running = sight.state().session().isRunning();
        List<Choice> recipients = Talk.recipients(sight.scenario(), role.id()).stream()
                .filter(to -> Talk.canReach(sight.scenario(), sight.state(), role.id(), to))
                .map(to -> new Choice(to, Talk.nameOf(sight.scenario(), to)))
                .toList();
        if (recipients.isEmpty() || sight.state().session().isEnded() || !running && !open) {
            return Optional.empty();
        }
        List<Choice> evidence = Talk.available(sight.scenario(), sight.state(), role.id()).stream()
                .map(piece -> new Choice(piece.key(), piece.label()))
                .toList();
        return Optional.of(new Section.Composer(recipients, evidence));
    }
}
