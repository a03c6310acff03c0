package escape.server.access;

import escape.server.settings.Settings;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong join codes. Each network may type some. Once all networks together have typed many, as when somebody guesses from
 * thousands of machines, one that nobody has joined from may type but a few. So the guesses of other networks keep nobody out
 * who types the right code; those of one's own network do for a while, but for browsers that have a seat.
 */
final class Guesses {
    private static final String EVERYBODY = "everybody";

    private final Attempts wrong;
    private final Attempts inAll;
    private final int ofStrangers;
    private final Map<String, Boolean> joinedFrom;

    Guesses(Settings.Rates rates, InstantSource time) {
        this.wrong = new Attempts(rates.wrongCodes(), rates.window(), rates.addresses(), time);
        this.inAll = new Attempts(rates.wrongCodesInAll(), rates.window(), 1, time);
        this.ofStrangers = rates.wrongCodesOfStrangers();
        this.joinedFrom = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > rates.addresses();
            }
        };
    }

    synchronized boolean areUsedUp(String network) {
        var isStranger = !joinedFrom.containsKey(network);
        return wrong.isExhausted(network)
                || (isStranger && inAll.isExhausted(EVERYBODY) && wrong.number(network) >= ofStrangers);
    }

    synchronized void wrong(String network) {
        wrong.count(network, 1);
        inAll.count(EVERYBODY, 1);
    }

    synchronized void joined(String network) {
        joinedFrom.put(network, true);
    }
}
