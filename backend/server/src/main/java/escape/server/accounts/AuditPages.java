package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.audit.AuditLog;
import escape.server.audit.Entry;
import escape.server.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What those who run the server have done, newest first, and all of it as a file. */
@Controller
class AuditPages {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("number", "at", "who", "account", "address", "act", "about", "session", "outcome")
            .get();

    private final AuditLog log;
    private final Acts acts;
    private final int perPage;

    record Row(
            String at,
            String who,
            String address,
            String act,
            String about,
            @Nullable UUID session,
            String outcome) {}

    AuditPages(AuditLog log, Acts acts, Settings settings) {
        this.log = log;
        this.acts = acts;
        this.perPage = settings.lists().acts();
    }

    @GetMapping("/audit")
    @Allowed(Who.FACILITATOR)
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        var pages = Math.max(1, Math.ceilDiv(log.count(), perPage));
        var shown = Math.clamp(page, 1, pages);
        List<Row> rows = log.newest(perPage, (shown - 1) * perPage).stream()
                .map(AuditPages::row)
                .toList();
        return new ModelAndView("accounts/audit", Map.of("acts", rows, "page", shown, "pages", pages));
    }

    @GetMapping("/audit.csv")
    @Allowed(Who.FACILITATOR)
    void export(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        acts.note(request, caller, "audit_exported", "", null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        var out = new CSVPrinter(response.getWriter(), FORMAT);
        log.each(entry -> print(out, entry));
        out.flush();
    }

    private static void print(CSVPrinter out, Entry entry) {
        try {
            out.printRecord(
                    entry.number(),
                    entry.at(),
                    harmless(entry.by().who()),
                    entry.by().account(),
                    entry.by().address(),
                    entry.act(),
                    harmless(entry.about()),
                    entry.session(),
                    entry.outcome());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static Row row(Entry entry) {
        return new Row(
                SECOND.format(entry.at().atZone(ZoneId.systemDefault())),
                entry.by().who(),
                entry.by().address(),
                entry.act(),
                entry.about(),
                entry.session(),
                entry.outcome());
    }
}
