package kz.moldir.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.eventstore.commit.TooLarge;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.access.NotSignedIn;
import kz.moldir.kit.command.CommandReused;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.limit.TooMany;
import kz.moldir.kit.limit.TooMuch;
import kz.moldir.kit.signin.PageTooOld;
import kz.moldir.kit.signin.ProviderAway;
import kz.moldir.ui.errors.ErrorPages;
import kz.moldir.ui.errors.Fault;
import kz.moldir.ui.errors.PageOfForm;
import kz.moldir.ui.language.Language;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong in a request into a problem, or into a page that says so. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class);

    private static final String MISSING = "kit.problem.field.NotNull";

    /** The words of a page that shows itself as soon as it can. */
    private static final String BEHIND = "behind";

    private final Problems problems;
    private final DataSize largestFile;

    /** Says of a file that is too large what its limit is. */
    public ProblemAdvice(
            Problems problems,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.problems = problems;
        this.largestFile = largestFile;
    }

    /** Any failure that reached the edge. */
    @ExceptionHandler(Exception.class)
    @Nullable Object failed(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        // What a filter refuses has met no resolver of languages yet.
        Locale locale = Language.of(request).locale();
        ProblemDetail problem = problem(failure, locale);
        if (problem.getStatus() == 404 && AwaitPosition.isBehind(request)) {
            problem = problem(new NotCaughtUp(), locale);
        }
        if (Problems.comes(problem) && PageOfForm.wasSent(request)) { // Nothing of it was recorded.
            problem = problems.notTakenYet(locale);
            request.setAttribute(ErrorPages.WORD, "notYet");
        }
        if (problem.getStatus() >= 500 && problem.getStatus() != 503) {
            LOG.error("{} {} failed", request.getMethod(), asked(request), Fault.logged(failure));
        }
        if (problem.getStatus() == 403) {
            LOG.info("refused account={}: {} {}", account(), request.getMethod(), asked(request));
        }
        if (response.isCommitted()) {
            return null;
        }
        if (problem.getStatus() == 503) {
            response.setHeader("Retry-After", "1");
        }
        if (Problems.comes(problem) && wantsPage(request)) { // Which shows itself when it is there.
            response.setHeader("Refresh", "1");
        }
        if (failure instanceof TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
        }
        if (problem.getStatus() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (failure instanceof ProviderAway) {
            request.setAttribute(ErrorPages.WORD, "signInAway");
        }
        if (failure instanceof PageTooOld) {
            request.setAttribute(ErrorPages.WORD, "tooOld");
        }
        if (failure
                instanceof CommandReused) { // A form that was changed after its answer was lost.
            request.setAttribute(ErrorPages.WORD, "sentBefore");
        }
        if (failure instanceof MaxUploadSizeExceededException large) {
            request.setAttribute(ErrorPages.LIMIT, limit(large));
        }
        if (wantsPage(request)) {
            return request.getAttribute("layout") == null
                    ? laterPage(problem, response)
                    : page(problem, failure, request);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (failure instanceof ErrorResponse known) {
            answer.headers(known.getHeaders());
        }
        return answer.body(problem);
    }

    /**
     * What fails before any page began (an address that takes no such method) becomes the
     * container's page.
     */
    private static @Nullable Object laterPage(ProblemDetail problem, HttpServletResponse response) {
        try {
            response.sendError(problem.getStatus());
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the page any more", gone);
        }
        return null;
    }

    private static ModelAndView page(
            ProblemDetail problem, Exception failure, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("ui/error", ErrorPages.sent(request));
        page.addObject(
                "problem",
                Problems.comes(problem) ? BEHIND : ErrorPages.word(request, problem.getStatus()));
        page.addObject("limit", request.getAttribute(ErrorPages.LIMIT));
        if (failure instanceof Denied denied) {
            page.addObject("could", Problems.could(denied));
        }
        if (failure instanceof Refused || failure instanceof Invalid) {
            page.addObject("said", Problems.said(problem));
        }
        if (problem.getProperties() != null) {
            page.addObject("traceId", problem.getProperties().get("traceId"));
        }
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    private ProblemDetail problem(Exception failure, Locale locale) {
        return switch (failure) {
            case Refused refused -> problems.refused(refused.refusal(), locale);
            case NotSignedIn nobody ->
                    problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in", locale);
            case Denied denied -> problems.denied(denied, locale);
            case PageTooOld old -> problems.of(HttpStatus.FORBIDDEN, "page-too-old", locale);
            case ProviderAway away ->
                    problems.of(HttpStatus.SERVICE_UNAVAILABLE, "provider-away", locale);
            case Invalid invalid -> problems.invalid(invalid, locale);
            case CommandReused reused ->
                    problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", locale);
            case AggregateNotFoundException missing ->
                    problems.of(HttpStatus.NOT_FOUND, "not-found", locale);
            case ConflictingAggregateVersionException stale ->
                    problems.of(HttpStatus.PRECONDITION_FAILED, "stale", locale);
            case AggregateStreamCreationException conflict ->
                    problems.of(HttpStatus.CONFLICT, "conflict", locale);
            case ConcurrencyException conflict ->
                    problems.of(HttpStatus.CONFLICT, "conflict", locale);
            case NotCaughtUp behind ->
                    problems.of(HttpStatus.SERVICE_UNAVAILABLE, "not-caught-up", locale);
            case TooMany often -> problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", locale);
            case TooMuch body ->
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, "request-too-large", locale);
            case MaxUploadSizeExceededException large ->
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", locale, limit(large));
            // Without the boundary between its parts, for one.
            case MultipartException broken when isOfItsSender(broken) ->
                    problems.of(HttpStatus.BAD_REQUEST, "unreadable-form", locale);
            case TooLarge record ->
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, "record-too-large", locale);
            case MethodArgumentNotValidException fields ->
                    problems.invalid(fields.getBindingResult(), locale);
            case InvalidParameterException parameters ->
                    known(HttpStatusCode.valueOf(parameters.getErrorCode()), locale);
            case HttpMessageNotReadableException unread -> unreadable(unread, locale);
            case MethodArgumentTypeMismatchException mismatch ->
                    problems.invalid(mismatched(mismatch), locale);
            case MissingServletRequestParameterException missing ->
                    problems.invalid(Invalid.field(missing.getParameterName(), MISSING), locale);
            case MissingServletRequestPartException missing ->
                    problems.invalid(Invalid.field(missing.getRequestPartName(), MISSING), locale);
            case HandlerMethodValidationException parameters ->
                    problems.of(HttpStatus.BAD_REQUEST, "malformed", locale);
            case ErrorResponse known -> known(known.getStatusCode(), locale);
            default -> problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", locale);
        };
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException failure, Locale locale) {
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    problems.invalid(
                            Invalid.field(path(unknown), "kit.problem.unknown-field"), locale);
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
                    problems.invalid(
                            Invalid.field(path(mismatch), "kit.problem.wrong-type"), locale);
            case Throwable cause when isTooMuch(cause) ->
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, "request-too-large", locale);
            case null, default -> problems.of(HttpStatus.BAD_REQUEST, "malformed", locale);
        };
    }

    /** With the names there are, where a parameter is one of some. */
    private static Invalid mismatched(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type != null && type.isEnum()) {
            return Invalid.choice(
                    mismatch.getName(),
                    Stream.of(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        }
        boolean number = type != null && NUMBERS.contains(type);
        return Invalid.field(
                mismatch.getName(), number ? "kit.problem.number" : "kit.problem.wrong-type");
    }

    /** In megabytes: the limit that was broken, else the one of all files. */
    private long limit(MaxUploadSizeExceededException large) {
        return large.getMaxUploadSize() < 0
                ? largestFile.toMegabytes()
                : DataSize.ofBytes(large.getMaxUploadSize()).toMegabytes();
    }

    /** A form that is no form, or was cut off; a full disk, for one, is ours. */
    private static boolean isOfItsSender(MultipartException failure) {
        // A connection that was cut, or chunks that are none.
        if (failure.contains(BadRequestException.class)) {
            return true;
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause instanceof FileUploadException
                || cause instanceof FileUploadIOException
                || cause instanceof MalformedStreamException
                || cause instanceof EOFException;
    }

    private static boolean isTooMuch(Throwable failure) {
        return failure instanceof TooMuch || failure.getCause() instanceof TooMuch;
    }

    private static String path(MismatchedInputException mismatch) {
        StringBuilder path = new StringBuilder();
        for (Reference step : mismatch.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private ProblemDetail known(HttpStatusCode status, Locale locale) {
        String code =
                switch (status.value()) {
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    case 429 -> "too-many";
                    case 503 -> "not-caught-up";
                    default -> status.is4xxClientError() ? "malformed" : "internal";
                };
        return problems.of(status, code, locale, largestFile.toMegabytes());
    }

    /** As its handler writes it, since an address may be a secret: calendars have such. */
    private static Object asked(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "what no handler was asked for" : pattern;
    }

    /** Whom no role lets in, by the account alone; whoever brought nothing has none. */
    private static String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken ? "none" : who.getName();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
