package escape.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** Everything that the server sends to one person's browser, and what the browser complains about. */
final class Overheard {
    private final StringBuilder bytes = new StringBuilder();
    private final List<String> complaints = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Frame, Integer> pages = new HashMap<>();
    private int answers;

    /** An answer whose body could not be read. */
    private record Unread(String address, Frame frame, int number) {}

    Overheard(BrowserContext context) {
        context.onResponse(this::hear);
        context.onPage(this::listen);
    }

    private void listen(Page page) {
        page.onWebSocket(socket ->
                socket.onFrameReceived(frame -> bytes.append(frame.text()).append('\n')));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void hear(Response response) {
        int number = ++answers;
        if (response.request().isNavigationRequest()) {
            pages.put(response.frame(), number);
        }
        String type = response.headers().getOrDefault("content-type", "");
        boolean words = type.contains("html") || type.contains("json");
        boolean redirect = response.status() >= 300 && response.status() < 400;
        if (words && !redirect) {
            try {
                bytes.append(response.text()).append('\n');
            } catch (PlaywrightException e) {
                unread.add(new Unread(response.url(), response.frame(), number));
            }
        }
    }

    /** What came since the last time, with entities as the characters that they stand for. */
    String sinceLastTime() {
        String heard = HtmlUtils.htmlUnescape(bytes.toString());
        bytes.setLength(0);
        return heard;
    }

    /**
     * Addresses of what could not be checked although it may be on the screen. A browser gives away nothing that was asked
     * for by a page which has been left since, so that is not among them: nobody has checked it, and nobody reads it there.
     */
    List<String> unread() {
        return unread.stream().filter(this::mayBeShown).map(Unread::address).toList();
    }

    private boolean mayBeShown(Unread answer) {
        boolean left = pages.getOrDefault(answer.frame(), 0) > answer.number();
        return !left && !answer.frame().isDetached() && !answer.frame().page().isClosed();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
