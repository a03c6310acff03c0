package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import escape.server.live.PeopleChanged;
import escape.server.logging.Outage;
import escape.server.session.SessionAdvanced;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.event.EventListener;

/**
 * Tells the other nodes what this one has written, and who is connected here. Whoever writes does not wait for it: while the broker is slow or away,
 * the news of a session become one, and what could not be told is left to the others' own look at the log.
 */
final class Teller implements AutoCloseable {
    /** What a message is, in its type. */
    static final String ADVANCES = "advances";

    static final String PEOPLE = "people";

    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final RabbitTemplate broker;
    private final ExecutorService sender;
    private final Map<SessionId, Long> news = new HashMap<>();
    private final Outage outage;

    Teller(RabbitTemplate broker, ExecutorService sender, InstantSource time) {
        this.broker = broker;
        this.sender = sender;
        this.outage = new Outage(log, "The broker is away; the other nodes ask the log", "The broker is back", time);
    }

    @EventListener
    void advanced(SessionAdvanced advanced) {
        if (advanced.here() && isFirst(advanced)) {
            sender.execute(this::tell);
        }
    }

    @EventListener
    void changed(PeopleChanged changed) {
        people(Map.of(changed.session(), changed.players()));
    }

    void people(Map<SessionId, Set<String>> players) {
        if (!players.isEmpty()) {
            sender.execute(() -> send(PEOPLE, RollCall.write(players)));
        }
    }

    private boolean isFirst(SessionAdvanced advanced) {
        synchronized (news) {
            var first = news.isEmpty();
            news.merge(advanced.session(), advanced.version(), Math::max);
            return first;
        }
    }

    private Map<SessionId, Long> taken() {
        synchronized (news) {
            var taken = Map.copyOf(news);
            news.clear();
            return taken;
        }
    }

    private void tell() {
        send(ADVANCES, Nudge.write(taken()));
    }

    private void send(String type, String message) {
        try {
            broker.convertAndSend(broker.getExchange(), "", message, written -> {
                written.getMessageProperties().setType(type);
                return written;
            });
            outage.worked();
        } catch (AmqpException away) {
            outage.failed(away);
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
