package kz.moldir.kit.problem;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Phrase;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.observe.Traces;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** RFC 9457 problem details with a stable type, in the reader's language. */
public final class Problems {

    private static final String FIELD = "kit.problem.field.";
    private static final String WRONG_TYPE = "kit.problem.wrong-type";

    private final MessageSource messages;
    private final Supplier<ZoneId> zone;
    private final Traces traces;

    /**
     * Words for problems.
     *
     * @param zone the council's, asked for each day that is told
     */
    public Problems(MessageSource messages, Supplier<ZoneId> zone, Traces traces) {
        this.messages = messages;
        this.zone = zone;
        this.traces = traces;
    }

    /**
     * A problem of the kit's own kinds.
     *
     * @param code kebab-case; {@code /problems/<code>} is its type, and its texts stand under
     *     {@code kit.problem.<code>} and {@code kit.problem.<code>.detail}
     */
    public ProblemDetail of(
            HttpStatusCode status, String code, Locale locale, Object... arguments) {
        String key = "kit.problem." + code;
        return problem(
                status,
                code,
                messages.getMessage(key, null, locale),
                messages.getMessage(key + ".detail", arguments, locale));
    }

    /** What somebody's role does not allow: 403, naming those that may. */
    public ProblemDetail denied(Denied denied, Locale locale) {
        String roles =
                could(denied).stream()
                        .map(key -> messages.getMessage(key, null, locale))
                        .collect(Collectors.joining("; "));
        return of(HttpStatusCode.valueOf(403), "not-allowed", locale, roles);
    }

    /** What a command could not be decided on yet: 503, and nothing of it is recorded. */
    public ProblemDetail notTakenYet(Locale locale) {
        return of(HttpStatusCode.valueOf(503), "not-taken-yet", locale);
    }

    /** Whether what was asked for is only not there yet. */
    static boolean comes(ProblemDetail problem) {
        return String.valueOf(problem.getType()).endsWith("/not-caught-up");
    }

    /** Why, for a page: what is wrong with each field, or else the one reason. */
    static List<String> said(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        if (more != null && more.get("errors") instanceof List<?> errors) {
            return errors.stream()
                    .map(error -> String.valueOf(((Map<?, ?>) error).get("message")))
                    .distinct()
                    .toList();
        }
        String reason = problem.getDetail();
        return reason == null ? List.of() : List.of(reason);
    }

    /** The message keys of those who could have done it. */
    static List<String> could(Denied denied) {
        List<String> keys =
                Stream.concat(
                                denied.could().stream().map(role -> "kit.role." + role.word()),
                                denied.couldIfTheirs().stream()
                                        .map(role -> "kit.role.own." + role.word()))
                        .toList();
        return keys.isEmpty() ? List.of("kit.role.nobody") : keys;
    }

    /** What an aggregate refused: 409, in the service's own words. */
    public ProblemDetail refused(Refusal refusal, Locale locale) {
        return problem(
                HttpStatusCode.valueOf(409),
                refusal.code(),
                messages.getMessage("kit.problem.refused", null, locale),
                messages.getMessage(
                        "refusal." + refusal.code(), words(refusal.arguments(), locale), locale));
    }

    /** Every fault of the input at once: 422. */
    public ProblemDetail invalid(Invalid invalid, Locale locale) {
        List<Map<String, String>> errors =
                invalid.faults().stream()
                        .map(
                                fault ->
                                        error(
                                                fault.field(),
                                                fault.code(),
                                                messages.getMessage(
                                                        fault.code(),
                                                        words(fault.arguments(), locale),
                                                        locale)))
                        .toList();
        return invalid(errors, locale);
    }

    /** Every field that breaks a constraint: 422; a constraint without a text is a wrong form. */
    public ProblemDetail invalid(BindingResult fields, Locale locale) {
        List<Map<String, String>> errors =
                fields.getFieldErrors().stream()
                        .sorted(
                                Comparator.comparing(FieldError::getField)
                                        .thenComparing(error -> String.valueOf(error.getCode())))
                        .map(error -> error(error, locale))
                        .toList();
        return invalid(errors, locale);
    }

    private Map<String, String> error(FieldError error, Locale locale) {
        String code = FIELD + error.getCode();
        String text = messages.getMessage(code, limits(error), null, locale);
        return text == null
                ? error(error.getField(), WRONG_TYPE, messages.getMessage(WRONG_TYPE, null, locale))
                : error(error.getField(), code, text);
    }

    /** What the constraint says besides the field, by the names of its attributes in order. */
    private static Object[] limits(FieldError error) {
        Object[] named = error.getArguments();
        return named == null || named.length == 0
                ? new Object[0]
                : Arrays.copyOfRange(named, 1, named.length);
    }

    private ProblemDetail invalid(List<Map<String, String>> errors, Locale locale) {
        ProblemDetail problem = of(HttpStatusCode.valueOf(422), "invalid", locale, errors.size());
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, String> error(String field, String code, String message) {
        return Map.of("field", field, "code", code, "message", message);
    }

    private Object[] words(List<Object> arguments, Locale locale) {
        Dates dates = new Dates(Language.of(locale), zone.get());
        return arguments.stream().map(argument -> word(argument, dates, locale)).toArray();
    }

    private Object word(Object argument, Dates dates, Locale locale) {
        return switch (argument) {
            case LocalDate day -> dates.day(day);
            case Phrase phrase ->
                    messages.getMessage(phrase.key(), words(phrase.arguments(), locale), locale);
            case List<?> several ->
                    several.stream()
                            .map(each -> String.valueOf(word(each, dates, locale)))
                            .collect(Collectors.joining("; "));
            default -> argument;
        };
    }

    private ProblemDetail problem(
            HttpStatusCode status, String code, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        problem.setDetail(detail);
        String traceId = traces.currentId();
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }
}
