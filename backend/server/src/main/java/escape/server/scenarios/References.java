package escape.server.scenarios;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Cast;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.World;
import java.util.List;

/** Every name that stands for something declared elsewhere. */
final class References {
    static final List<Reference> OF_THE_CAST = List.of(
            new Reference(Role.class, "person", Names.PERSON),
            new Reference(Role.DeskSection.class, "section", Names.SECTION),
            new Reference(Cast.Channel.class, "members", Names.MIND));

    static final List<Reference> OF_THE_WORLD = List.of(
            new Reference(World.class, "live", Names.MODEL),
            new Reference(World.Firm.class, "abilities", Names.SKILL),
            new Reference(World.AiModel.class, "abilities", Names.SKILL),
            new Reference(World.Benchmark.class, "weights", Names.SKILL));

    static final List<Reference> OF_THE_PLAY = List.of(
            new Reference(Action.class, "roles", Names.ROLE),
            new Reference(Action.class, "line", Names.LINE),
            new Reference(Request.class, "from", Names.MIND),
            new Reference(Request.class, "to", Names.MIND),
            new Reference(Request.class, "appendix", Names.DOCUMENT),
            new Reference(Document.class, "clues", Names.CLUE),
            new Reference(Happenings.Beat.class, "act", Names.ACT),
            new Reference(Happenings.NewsItem.class, "jumps", Names.COMPANY),
            new Reference(Happenings.Reply.class, "clue", Names.CLUE),
            new Reference(Happenings.Secret.class, "known", Names.ROLE));

    static final List<Reference> OF_THE_PLAYERS = List.of(
            new Reference(Playbook.Part.class, "role", Names.ROLE),
            new Reference(Playbook.Part.class, "answers", Names.REQUEST),
            new Reference(Playbook.Step.Do.class, "action", Names.ACTION),
            new Reference(Playbook.Step.Tell.class, "to", Names.MIND),
            new Reference(Playbook.Step.Tell.class, "clues", Names.CLUE),
            new Reference(Playbook.Step.Share.class, "to", Names.MIND),
            new Reference(Target.class, "players", Names.PLAYER),
            new Reference(Target.Measure.Lower.class, "than", Names.PLAYER),
            new Reference(Target.Moment.class, "beat", Names.BEAT));

    static final List<Reference> OF_EFFECTS = List.of(
            new Reference(Effect.Issue.class, "document", Names.DOCUMENT),
            new Reference(Effect.Issue.class, "to", Names.ROLE),
            new Reference(Effect.Publish.class, "item", Names.PRESS_ITEM),
            new Reference(Effect.Flag.class, "name", Names.FLAG),
            new Reference(Effect.Figure.class, "name", Names.FIGURE),
            new Reference(Effect.Draw.class, "flag", Names.FLAG),
            new Reference(Effect.Reveal.class, "clue", Names.CLUE),
            new Reference(Effect.Reveal.class, "to", Names.MIND),
            new Reference(Effect.Pay.class, "line", Names.LINE),
            new Reference(Effect.Cap.class, "line", Names.LINE),
            new Reference(Effect.Train.class, "base", Names.LIVE_OR_MODEL),
            new Reference(Effect.Train.class, "skill", Names.SKILL),
            new Reference(Effect.Measure.class, "benchmark", Names.BENCHMARK),
            new Reference(Effect.Measure.class, "model", Names.LIVE_OR_MODEL),
            new Reference(Effect.Measure.class, "to", Names.MIND),
            new Reference(Effect.Compete.class, "benchmarks", Names.BENCHMARK),
            new Reference(Effect.Compete.class, "models", Names.LIVE_OR_MODEL),
            new Reference(Effect.Compete.class, "favourite", Names.LIVE_OR_MODEL),
            new Reference(Effect.Compete.class, "winner", Names.FLAG),
            new Reference(Effect.Release.class, "model", Names.MODEL),
            new Reference(Effect.Probe.class, "by", Names.MIND),
            new Reference(Effect.Chart.class, "to", Names.ROLE),
            new Reference(Effect.Employ.class, "person", Names.PERSON),
            new Reference(Effect.Access.class, "role", Names.ROLE),
            new Reference(Effect.Travel.class, "person", Names.PERSON),
            new Reference(Effect.Connect.class, "person", Names.PERSON),
            new Reference(Effect.Trust.class, "of", Names.MIND),
            new Reference(Effect.Trust.class, "in", Names.MIND),
            new Reference(Effect.Morale.class, "person", Names.PERSON),
            new Reference(Effect.Ask.class, "request", Names.REQUEST),
            new Reference(Effect.Withdraw.class, "request", Names.REQUEST),
            new Reference(Effect.Later.class, "inject", Names.INJECT),
            new Reference(Effect.Say.class, "from", Names.CHARACTER),
            new Reference(Effect.Say.class, "to", Names.AUDIENCE),
            new Reference(Effect.Finish.class, "ending", Names.ENDING));

    private References() {}
}
