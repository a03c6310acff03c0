package escape.simulation.view;

import escape.simulation.Adjustables;
import escape.simulation.Archive;
import escape.simulation.Archive.Message;
import escape.simulation.Direction.Adjustment;
import escape.simulation.Network;
import escape.simulation.Talk;
import escape.simulation.scenario.Cast.Figurehead;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Role;
import escape.simulation.view.ControlSection.FigureItem;
import escape.simulation.view.Section.Choice;
import escape.simulation.view.Section.Conversation;
import escape.simulation.view.Section.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The control room: everything. */
final class ControlView implements Page {
    private final Sight sight;
    private final StoryView story;

    ControlView(Sight sight) {
        this.sight = sight;
        this.story = new StoryView(sight);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("frame", "pace", "seats"));
        if (sight.isLobby()) {
            names.add("lobby");
            return List.copyOf(names);
        }
        if (sight.state().session().isEnded()) {
            names.add("ended");
        } else {
            names.addAll(List.of("injects", "characters", "figures", "endings"));
        }
        boolean hasHiddenSide = sight.scenario().hasHiddenSide();
        names.add("story_map");
        if (hasHiddenSide) {
            names.add("hidden");
        }
        names.addAll(List.of("requests", "messages", "journal", "stock", "market", "press", "leaderboards", "staff"));
        names.addAll(List.of("cash", "hosting"));
        if (hasHiddenSide) {
            names.add("network");
        }
        return List.copyOf(names);
    }

    @Override
    public Optional<Section> section(String name) {
        PublicView company = new PublicView(sight);
        OfficeView office = new OfficeView(sight);
        return Optional.of(
                switch (name) {
                    case "frame" -> sight.frame("", "", "", sight.pace().waiting(), true);
                    case "pace" -> sight.pace();
                    case "seats" -> seats();
                    case "lobby" -> sight.lobby();
                    case "ended" -> EndedView.full(sight.ended());
                    case "injects" -> story.injects();
                    case "characters" -> characters();
                    case "figures" -> figures();
                    case "endings" -> endings();
                    case "story_map" -> story.map();
                    case "hidden" -> story.hidden();
                    case "requests" -> new RequestView(sight).of(Optional.empty());
                    case "messages" -> messages();
                    case "journal" -> story.journal();
                    case "stock" -> company.stock();
                    case "market" -> company.market();
                    case "press" -> company.press();
                    case "leaderboards" -> company.leaderboards();
                    case "staff" -> company.staff(true);
                    case "cash" -> office.cash();
                    case "hosting" -> office.hosting();
                    case "network" -> network();
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private ControlSection.Seats seats() {
        return new ControlSection.Seats(
                sight.scenario().roles().stream()
                        .map(role -> new ControlSection.SeatItem(
                                role.id(),
                                role.name(),
                                role.accent(),
                                sight.state().people().isOpen(role.id()),
                                people(role.id()),
                                builtIn(role.id())))
                        .toList(),
                kinds());
    }

    private ControlSection.@Nullable PlayerItem builtIn(String role) {
        return sight.state()
                .session()
                .builtIn(role)
                .map(seat -> new ControlSection.PlayerItem(seat.player(), seat.name()))
                .orElse(null);
    }

    /** Of built-in players; the one without a playbook is named by its words. */
    private List<Choice> kinds() {
        return Stream.concat(
                        sight.scenario().players().stream().map(book -> new Choice(book.id(), book.name())),
                        Stream.of(new Choice(Playbook.RANDOM, "")))
                .toList();
    }

    private List<ControlSection.PlayerItem> people(String role) {
        return sight.state().session().seats().values().stream()
                .filter(seat -> seat.kind() == null && role.equals(seat.role()))
                .map(seat -> new ControlSection.PlayerItem(seat.player(), seat.name()))
                .toList();
    }

    private ControlSection.Characters characters() {
        String proposed = sight.state().drive().proposed();
        List<ControlSection.MoveItem> moves =
                sight.scenario().story().moves().stream().map(story::move).toList();
        return new ControlSection.Characters(
                sight.scenario().cast().characters().stream()
                        .map(this::character)
                        .toList(),
                sight.state().drive().steering().name().toLowerCase(Locale.ROOT),
                moves.stream()
                        .filter(move -> sight.outlook().asksBeforeMoves())
                        .filter(move -> move.id().equals(proposed))
                        .findFirst()
                        .orElse(null),
                moves);
    }

    private ControlSection.CharacterItem character(Figurehead character) {
        Stream<Choice> roles = sight.scenario().roles().stream().map(role -> new Choice(role.id(), role.name()));
        Stream<Choice> channels = sight.scenario().cast().channels().stream()
                .filter(channel -> channel.members().contains(character.id()))
                .map(channel -> new Choice(channel.id(), channel.name()));
        return new ControlSection.CharacterItem(
                character.id(),
                character.name(),
                character.title(),
                sight.state().direction().isPlayed(character.id()),
                character.assistant(),
                Stream.concat(roles, channels).toList(),
                drafts(character.id()),
                questions(character));
    }

    private List<ControlSection.DraftItem> drafts(String character) {
        return sight.state().direction().drafts().stream()
                .filter(draft -> draft.from().equals(character))
                .map(draft -> new ControlSection.DraftItem(
                        draft.number(), draft.day(), Talk.nameOf(sight.scenario(), draft.to()), draft.text()))
                .toList();
    }

    private List<ControlSection.QuestionItem> questions(Figurehead character) {
        boolean answers = character.assistant() && sight.state().direction().isPlayed(character.id());
        return sight.state().typing().stream()
                .filter(exchange -> answers)
                .map(exchange -> new ControlSection.QuestionItem(
                        exchange.number(),
                        Talk.nameOf(sight.scenario(), exchange.role()),
                        exchange.question(),
                        sight.outlook().suggestedReply(exchange.question())))
                .toList();
    }

    private Section.Messages messages() {
        Map<String, List<Letter>> threads = new LinkedHashMap<>();
        for (Message message : sight.state().archive().messages()) {
            threads.computeIfAbsent(thread(message), key -> new ArrayList<>()).add(TalkView.letter(sight, message, ""));
        }
        return new Section.Messages(Stream.concat(
                        threads.entrySet().stream()
                                .map(thread -> new Conversation(
                                        thread.getKey(), threadName(thread.getKey()), List.copyOf(thread.getValue()))),
                        TalkView.announcements(sight, notice -> true).stream())
                .toList());
    }

    private String thread(Message message) {
        if (Talk.channel(sight.scenario(), message.to()).isPresent()) {
            return message.to();
        }
        boolean ordered = message.from().compareTo(message.to()) < 0;
        return ordered ? message.from() + "-" + message.to() : message.to() + "-" + message.from();
    }

    private String threadName(String key) {
        return Stream.of(key.split("-"))
                .map(id -> Talk.nameOf(sight.scenario(), id))
                .collect(Collectors.joining(" – "));
    }

    private ControlSection.Figures figures() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Adjustment adjustment : sight.state().direction().adjustments()) {
            reasons.put(adjustment.figure(), adjustment.reason());
        }
        FigureNames names = new FigureNames(sight.scenario());
        return new ControlSection.Figures(Adjustables.in(sight.state()).values().stream()
                .map(figure -> new FigureItem(
                        figure.name(),
                        names.kind(figure.name()),
                        names.subject(figure.name()),
                        figure.value(),
                        figure.min(),
                        figure.max(),
                        reasons.get(figure.name())))
                .toList());
    }

    private ControlSection.Endings endings() {
        return new ControlSection.Endings(sight.scenario().story().endings().stream()
                .map((Happenings.Ending ending) -> new Choice(ending.id(), ending.title()))
                .toList());
    }

    private CompanySection.Network network() {
        List<String> all = sight.scenario().roles().stream().map(Role::id).toList();
        return OperationsView.network(new Archive.NetworkChart(
                sight.state().day(),
                sight.scenario().parameters().hosting().containers(),
                Network.links(sight.scenario(), sight.state()),
                all));
    }
}
