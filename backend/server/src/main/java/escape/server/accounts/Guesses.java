package escape.server.accounts;

import escape.server.access.Attempts;
import escape.server.settings.SignInSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many wrong passwords there may be, so that guessing does not pay and locks nobody out of their own account: a browser
 * that an account has signed in from counts by itself, whatever others try (OWASP's device cookies).
 */
final class Guesses {
    private final Attempts ofAddress;
    private final Attempts ofAccount;
    private final Attempts ofBrowser;
    private final Attempts ofElsewhere;
    private final Attempts backFromElsewhere;

    Guesses(SignInSettings settings, int remembered, InstantSource time) {
        this.ofAddress = new Attempts(settings.wrongByAddress(), settings.window(), remembered, time);
        this.ofAccount = new Attempts(settings.wrongByAccount(), settings.window(), remembered, time);
        this.ofBrowser = new Attempts(settings.wrongByBrowser(), settings.window(), remembered, time);
        this.ofElsewhere = new Attempts(settings.begunElsewhere(), settings.window(), remembered, time);
        this.backFromElsewhere = new Attempts(settings.begunElsewhere(), settings.window(), remembered, time);
    }

    private record Counter(Attempts attempts, String by) {}

    /** A guess that is counted as wrong until it turns out to be right. */
    record Guess(boolean allowed, List<Runnable> back) {
        void wasRight() {
            back.forEach(Runnable::run);
        }
    }

    /** By whoever comes from this address with no sign of having been here; names count whether there is an account or not. */
    Guess byStranger(String address, String name) {
        return all(new Counter(ofAddress, address), new Counter(ofAccount, name.toLowerCase(Locale.ROOT)));
    }

    /** By a browser that the account has signed in from. */
    Guess byKnownBrowser(String browserHash, String name) {
        return all(new Counter(ofBrowser, browserHash + " " + name.toLowerCase(Locale.ROOT)));
    }

    /** Of one's own password, by somebody who is signed in. */
    Guess bySignedIn(String account) {
        return all(new Counter(ofBrowser, "account " + account));
    }

    /** A sign-in at a provider, of which we learn only if it comes back; that they do is no reason to allow more. */
    boolean beginsElsewhere(String address) {
        return ofElsewhere.takesOne(address);
    }

    /** One that comes back, or says so: each is looked up and may be asked about at the provider. */
    boolean comesBack(String address) {
        return backFromElsewhere.takesOne(address);
    }

    private static Guess all(Counter... counters) {
        var taken = new ArrayList<Runnable>();
        for (var counter : counters) {
            if (!counter.attempts().takesOne(counter.by())) {
                taken.forEach(Runnable::run);
                return new Guess(false, List.of());
            }
            taken.add(() -> counter.attempts().givesBack(counter.by()));
        }
        return new Guess(true, List.copyOf(taken));
    }
}
