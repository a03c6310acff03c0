package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session is played while everything that can be logged is. */
class WhatTheLogKeepsToItselfTest extends AtALiveServer {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Heard heard = new Heard();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private @Nullable Level level;

    WhatTheLogKeepsToItselfTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var line = new StringBuilder(event.getLoggerName()).append(": ").append(event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = causeOf(cause)) {
                line.append('\n').append(cause.getMessage());
            }
            // What the tests' own framework says of the settings that they give is no matter of the server's.
            if (!event.getLoggerName().startsWith("org.springframework.test")) {
                lines.add(line.toString());
            }
        }

        private static @Nullable IThrowableProxy causeOf(IThrowableProxy one) {
            return one.getCause();
        }
    }

    @BeforeEach
    void listen() {
        level = ROOT.getLevel();
        ROOT.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(ROOT::detachAppender);
        heard.setContext(ROOT.getLoggerContext());
        heard.start();
        ROOT.addAppender(heard);
        ROOT.setLevel(Level.TRACE);
    }

    @AfterEach
    void goOn() {
        ROOT.setLevel(level);
        ROOT.detachAppender(heard);
        usual.forEach(ROOT::addAppender);
    }

    @Test
    void isEverySecretThatWasUsed() {
        var card = facilitated();
        var wanda = seated(card);
        var program = byProgram(card);
        wrongly(card);
        program.command("k", "{\"type\":\"ask\",\"question\":\"Why?\"}");
        program.next("ack");
        wanda.delete("/sessions/" + card.id() + "/seat");

        assertThat(heard.lines).hasSizeGreaterThan(50);
        var told = new ArrayList<String>();
        heard.lines.forEach(line -> secrets.forEach((what, secret) -> {
            if (line.contains(secret)) {
                told.add(what + " in " + line);
            }
        }));
        assertThat(told).isEmpty();
    }

    private SessionCard facilitated() {
        var visit = new Visit(port);
        secrets.put("the facilitator's secret", "open-sesame-and-let-me-in");
        visit.get("/facilitator/enter");
        visit.post("/facilitator/enter", "secret", "open-sesame-and-let-me-in");
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        secrets.put("the facilitator's cookie", visit.cookie("escape-facilitator"));
        secrets.put("the token of forms", visit.cookie("XSRF-TOKEN"));
        var made = Visit.location(visit.post("/sessions", "scenario", "tiny", "key", "made-for-the-log"));
        var id = made.replaceAll("/sessions/([^/]*)/.*", "$1");
        var card = sessions.find(escape.server.eventlog.SessionId.of(id)).orElseThrow();
        visit.get("/sessions/" + id + "/control");
        visit.post("/sessions/" + id + "/start");
        secrets.put("the code that was changed", card.code());
        visit.post("/sessions/" + id + "/code", "code", card.code());
        var changed = sessions.card(card.id());
        secrets.put("the code", changed.code());
        return changed;
    }

    private Visit seated(SessionCard card) {
        var visit = new Visit(port);
        visit.get("/");
        visit.post("/join", "code", card.code());
        visit.get("/join/" + card.code());
        visit.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer");
        visit.get("/sessions/" + card.id() + "/desk");
        visit.post("/sessions/" + card.id() + "/messages", "to", "editor", "text", "Hello");
        secrets.put(
                "a seat's cookie",
                visit.cookie("escape-seat-" + card.id().toString().substring(0, 13)));
        return visit;
    }

    private Program byProgram(SessionCard card) {
        var joined = join(card, "Willa", "writer");
        secrets.put("a program's token", joined.text("token"));
        return following(joined);
    }

    private void wrongly(SessionCard card) {
        var wrong = "nearly-" + UUID.randomUUID();
        secrets.put("a secret that was mistyped", wrong);
        var visit = new Visit(port);
        visit.get("/facilitator/enter");
        visit.post("/facilitator/enter", "secret", wrong);
        var forged = "F".repeat(43);
        secrets.put("a forged cookie", forged);
        visit.carrying("escape-facilitator", forged).get("/sessions/" + card.id() + "/control");
        assertThat(Program.refused(() -> open(new Program())
                                .connect(port, "/sessions/" + card.id() + "/live", "escape.json.v1", forged))
                        .statusCode())
                .isEqualTo(403);
    }
}
