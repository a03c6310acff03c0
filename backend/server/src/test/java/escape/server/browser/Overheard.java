package escape.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Everything that the server sends to one person's browser, and what the browser complains about. */
final class Overheard {
    private final StringBuilder bytes = new StringBuilder();
    private final List<String> complaints = new ArrayList<>();

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
        String type = response.headers().getOrDefault("content-type", "");
        boolean words = type.contains("html") || type.contains("json");
        boolean redirect = response.status() >= 300 && response.status() < 400;
        if (words && !redirect) {
            try {
                bytes.append(response.text()).append('\n');
            } catch (PlaywrightException e) {
                // A page that was left before its body came: nobody has read it, but say that it could not be checked.
                bytes.append("unread: ").append(response.url()).append('\n');
            }
        }
    }

    /** What came since the last time, with entities as the characters that they stand for. */
    String sinceLastTime() {
        String heard = HtmlUtils.htmlUnescape(bytes.toString());
        bytes.setLength(0);
        return heard;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
