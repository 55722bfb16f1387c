package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import org.springframework.http.ProblemDetail;

/**
 * What one of the forms on a recommendation's page brought.
 *
 * @param form its name, by which its fields are told from those of the others
 * @param field of the words
 */
record Typed(String form, String date, String field, String text) {

    LocalDate day() {
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException notADay) {
            throw Invalid.field("date", "kit.problem.field.NotNull");
        }
    }

    /** The words, which may be none. */
    String words() {
        String words = text.strip();
        if (words.length() > RecommendationRequests.TEXT) {
            throw Invalid.field(field, "monitoring.problem.text", RecommendationRequests.TEXT);
        }
        return words;
    }

    /** The words, of which there have to be some. */
    String needed() {
        if (text.isBlank()) {
            throw Invalid.field(field, "kit.problem.field.NotBlank");
        }
        return words();
    }

    /** For the page: which form, and what stood in it. */
    Map<String, String> values() {
        return Map.of("form", form, "date", date, "words", text);
    }

    /** Each as {field, message}, at the id of its field; a refusal of the whole at the words. */
    List<Map<String, String>> errors(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        if (more != null && more.get("errors") instanceof List<?> errors) {
            return errors.stream()
                    .filter(Map.class::isInstance)
                    .map(each -> at((Map<?, ?>) each))
                    .toList();
        }
        return List.of(error(field, String.valueOf(problem.getDetail())));
    }

    private Map<String, String> at(Map<?, ?> fault) {
        return error(String.valueOf(fault.get("field")), String.valueOf(fault.get("message")));
    }

    private Map<String, String> error(String of, String message) {
        return Map.of("field", form + "-" + of, "message", message);
    }
}
