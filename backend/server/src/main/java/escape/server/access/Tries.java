package escape.server.access;

import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import escape.server.settings.Settings;
import java.time.InstantSource;

/**
 * Writes down what strangers try in vain: so much of each network and of all together, and then once that there was too much.
 * Nobody who is not signed in can make the audit log grow without end.
 */
final class Tries {
    static final String TOO_MANY = "too_many";

    private static final String EVERYBODY = "everybody";

    private final AuditLog log;
    private final Attempts ofNetwork;
    private final Attempts summaries;
    private final Attempts inAll;
    private final Attempts lastWord;

    Tries(AuditLog log, Settings.Rates rates, InstantSource time) {
        this.log = log;
        this.ofNetwork = new Attempts(rates.audited(), rates.window(), rates.addresses(), time);
        this.summaries = new Attempts(1, rates.window(), rates.addresses(), time);
        this.inAll = new Attempts(rates.auditedInAll(), rates.window(), 1, time);
        this.lastWord = new Attempts(1, rates.window(), 1, time);
    }

    void note(String network, Author by, String act, String about, String outcome) {
        var enough = outcome.equals(TOO_MANY) || !ofNetwork.takesOne(network);
        if (enough && !summaries.takesOne(network)) {
            return;
        }
        if (inAll.takesOne(EVERYBODY)) {
            log.note(by, act, about, null, enough ? TOO_MANY : outcome);
        } else if (lastWord.takesOne(EVERYBODY)) {
            log.note(Author.stranger(EVERYBODY), act, about, null, TOO_MANY);
        }
    }
}
