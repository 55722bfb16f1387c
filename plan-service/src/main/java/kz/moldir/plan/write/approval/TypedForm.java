package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.VotesRequest;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read field by field; what cannot be read is {@link Invalid}. */
record TypedForm(Map<String, String> values) {

    private static final int LONGEST_TEXT = 2000;

    String text(String field) {
        return words(field, LONGEST_TEXT);
    }

    /** Lines end as they are stored, however a browser ends them. */
    String words(String field, int most) {
        String words = values.getOrDefault(field, "").replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.length() > most) {
            throw Invalid.field(field, "plan.approval.problem.words", most);
        }
        return words;
    }

    @Nullable String optional(String field, int most) {
        return values.getOrDefault(field, "").isBlank() ? null : words(field, most);
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(values.getOrDefault(field, "").strip());
        } catch (DateTimeParseException notADay) {
            throw Invalid.field(field, "plan.approval.problem.day");
        }
    }

    @Nullable Integer number(String field) {
        String text = values.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            throw Invalid.field(field, "plan.approval.problem.number");
        }
        return Integer.valueOf(text);
    }

    /** A word of the form's own, empty where it is not there. */
    String said(String field) {
        return values.getOrDefault(field, "");
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** The version of what the form showed; null where it says none. */
    @Nullable Integer seen() {
        String seen = values.getOrDefault("seen", "");
        if (seen.isEmpty()) {
            return null;
        }
        if (!seen.matches("[1-9]\\d{0,8}")) {
            throw Invalid.field("seen", "plan.approval.problem.number");
        }
        return Integer.valueOf(seen);
    }

    /** A decision of the general meeting; the scan is the id of one that was kept. */
    ApproveRequest decision(@Nullable String scan) {
        return new ApproveRequest(
                optional("decision", 50),
                day("date"),
                words("chair", 200),
                votes(),
                scan,
                Boolean.parseBoolean(values.get("beside")) ? true : null,
                values.getOrDefault("sure", "").isBlank() ? null : day("sure"),
                values.get("because"),
                values.getOrDefault("byChair", "").isBlank()
                        ? null
                        : Boolean.valueOf(values.get("byChair")),
                values.get("reasonsTag"));
    }

    private @Nullable VotesRequest votes() {
        Integer inFavour = number("inFavour");
        Integer against = number("against");
        Integer abstained = number("abstained");
        return inFavour == null && against == null && abstained == null
                ? null
                : new VotesRequest(
                        Objects.requireNonNullElse(inFavour, 0),
                        Objects.requireNonNullElse(against, 0),
                        Objects.requireNonNullElse(abstained, 0));
    }
}
