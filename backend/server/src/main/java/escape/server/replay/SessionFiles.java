package escape.server.replay;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.eventlog.Appending;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import escape.server.facilitator.SessionList;
import escape.server.scenarios.Problem;
import escape.server.session.ScenarioSource;
import escape.server.session.Sessions;
import escape.server.web.Answers;
import escape.simulation.scenario.Scenario;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sessions as files: out of this server and, under a new id, into this or another one. */
@Controller
class SessionFiles {
    private static final MediaType LINES = new MediaType("application", "jsonl", StandardCharsets.UTF_8);
    private static final int MOST_PROBLEMS = 100;

    private final Sessions sessions;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final SessionList list;
    private final Answers answers;
    private final Acts acts;
    private final FileReader reader;
    private final FileWriter writer = new FileWriter();

    SessionFiles(
            Sessions sessions,
            EventLog log,
            TransactionTemplate transaction,
            SessionList list,
            Answers answers,
            Acts acts,
            FileReader reader) {
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
        this.list = list;
        this.answers = answers;
        this.acts = acts;
        this.reader = reader;
    }

    @GetMapping("/sessions/{id}/export.jsonl")
    @Allowed(Who.FACILITATOR)
    ResponseEntity<byte[]> export(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        var card = sessions.card(id);
        var events = log.read(id, 1);
        var file = new SessionFile(
                card.engineVersion(),
                card.scenarioId(),
                card.scenarioHash(),
                sessions.scenarioText(card),
                card.setup(),
                events,
                Verification.states(sessions.current(id).simulation(), card.setup(), events));
        var name = ContentDisposition.attachment()
                .filename(card.scenarioId() + "-" + card.createdAt().toString().substring(0, 10) + ".jsonl")
                .build();
        acts.note(request, caller, "session_exported", "", id);
        return ResponseEntity.ok()
                .contentType(LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(writer.write(file).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/imports")
    @Allowed(Who.FACILITATOR)
    Object take(HttpServletRequest request, Caller caller, @RequestParam MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (reader.read(new String(file.getBytes(), StandardCharsets.UTF_8))) {
            case FileReader.Outcome.Read(var read, var scenario) -> {
                var made = keep(answers.key(request), read, scenario);
                acts.note(request, caller, "session_imported", scenario.id(), made);
                yield Answers.seeOther("/facilitator");
            }
            case FileReader.Outcome.Broken(var problems) ->
                list.refusing(caller, first(name, problems), Math.max(0, problems.size() - MOST_PROBLEMS));
        };
    }

    /** Card and log in one transaction: there is no half of an imported session. */
    private @Nullable SessionId keep(String key, SessionFile file, Scenario scenario) {
        return transaction.execute(status -> {
            var made = sessions.importOnce(
                    key, new ScenarioSource(file.hash(), file.source(), scenario), file.setup(), file.engine());
            // A form that is sent again finds the log that it has written the first time.
            if (log.last(made.id()) == 0 && !(log.restore(made.id(), file.log()) instanceof Appending.Appended)) {
                throw new IllegalStateException("The log of an imported session could not be written");
            }
            return made.id();
        });
    }

    private static List<Problem> first(String name, List<SessionFile.Problem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> new Problem(name, problem.line(), 1, "", problem.message()))
                .toList();
    }
}
