package escape.server.web;

import escape.server.access.Allowed;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.logging.Outage;
import escape.server.session.UnreadableScenario;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong and what to do, on a page of its own. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    /** What a filter says, which comes before every page and so can only name the words. */
    private static final Set<String> OF_FILTERS = Set.of("error.stale_form", "error.no_role", "error.not_let_in");

    private final MessageSource messages;
    private final Notices notices;
    private final Outage databaseOutage;

    ErrorPages(MessageSource messages, Notices notices, Outage databaseOutage) {
        this.messages = messages;
        this.notices = notices;
        this.databaseOutage = databaseOutage;
    }

    /** A form that Turbo has sent is answered on the page that it stands on; the facilitator's places ask who is there. */
    @ExceptionHandler
    Object denied(Denied denied, HttpServletRequest request, Locale locale) {
        if (isForm(request.getMethod(), request)) {
            return Answers.stream(denied.status(), notices.said(denied.messageKey(), locale, denied.arguments()));
        }
        return denied.messageKey().equals(Denied.NOT_FACILITATOR)
                ? new ModelAndView("facilitator/sign-in", Map.of(), denied.status())
                : page(denied.status(), messages.getMessage(denied.messageKey(), denied.arguments(), locale));
    }

    /** Nothing of the session can be shown or done here, whoever asks. */
    @ExceptionHandler
    Object unreadable(UnreadableScenario unreadable, HttpServletRequest request, Locale locale) {
        var version = unreadable.engineVersion();
        return isForm(request.getMethod(), request)
                ? Answers.stream(HttpStatus.CONFLICT, notices.said("error.unreadable", locale, version))
                : page(HttpStatus.CONFLICT, messages.getMessage("error.unreadable", new Object[] {version}, locale));
    }

    /** The database is away, as while it is started anew. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    Object away(RuntimeException away, HttpServletRequest request, Locale locale) {
        databaseOutage.failed(away);
        return denied(new Denied(HttpStatus.SERVICE_UNAVAILABLE, "error.503.words"), request, locale);
    }

    /** A form for a file that brings none, or one that is too large. */
    @ExceptionHandler
    ModelAndView noFile(MultipartException wrong) {
        return page(
                wrong instanceof ErrorResponse answer
                        ? HttpStatus.valueOf(answer.getStatusCode().value())
                        : HttpStatus.BAD_REQUEST,
                "");
    }

    @RequestMapping("/error")
    @Allowed(Who.ANYONE)
    Object error(HttpServletRequest request, Locale locale) {
        var status = HttpStatus.resolve(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500);
        var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        var said =
                request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String key && OF_FILTERS.contains(key)
                        ? key
                        : null;
        // What is dispatched here after an error is a GET, whatever it was that failed.
        var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method ? method : "GET";
        if (isForm(failed, request)) {
            return Answers.stream(known, notices.said(said == null ? words(known, locale) : said, locale));
        }
        return page(known, said == null ? "" : messages.getMessage(said, null, locale));
    }

    private static boolean isForm(String method, HttpServletRequest request) {
        return !HttpMethod.GET.matches(method) && !HttpMethod.HEAD.matches(method) && Answers.isTurbo(request);
    }

    /** The key of the words that a page of this status would have. */
    private String words(HttpStatus status, Locale locale) {
        var own = "error." + status.value() + ".words";
        return messages.getMessage(own, null, null, locale) == null ? "error.other.words" : own;
    }

    /** @param message empty leaves the words to the template, which has some for each status */
    static ModelAndView page(HttpStatus status, String message) {
        return new ModelAndView("error", Map.of("message", message, "status", status.value()), status);
    }
}
