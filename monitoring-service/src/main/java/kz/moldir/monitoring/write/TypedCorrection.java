package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.write.VisitRequests.CorrectRequest;
import kz.moldir.monitoring.write.VisitRequests.RightFindingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the form that puts a visit right brought; a finding without words is none.
 *
 * @param seen what was recorded when the form was opened
 * @param sure the day that is meant though it is of another year
 */
record TypedCorrection(
        String date, String object, String reason, List<Typed> found, Seen seen, String sure) {

    /** The day and the object as they stood in the form when it was opened. */
    record Seen(String date, String object) {}

    /**
     * A finding's words, how much it matters, and its id where it is recorded.
     *
     * @param seenText what stood in the form when it was opened
     */
    record Typed(String id, String text, String severity, String seenText, String seenSeverity) {

        /** Whether something else was typed than what was there. */
        boolean changed() {
            return !text.equals(seenText) || !severity.equals(seenSeverity);
        }

        /** The same as one that is not recorded. */
        Typed fresh() {
            return new Typed("", text, severity, "", "");
        }

        /** For the page. */
        Map<String, Object> values() {
            return Map.of(
                    "id",
                    id,
                    "text",
                    text,
                    "severity",
                    severity,
                    "seenText",
                    seenText,
                    "seenSeverity",
                    seenSeverity);
        }
    }

    /** What is recorded, as the form begins. */
    static TypedCorrection recorded(Made made) {
        String date = made.date().toString();
        String object = Objects.requireNonNullElse(made.object(), "");
        return new TypedCorrection(
                date,
                object,
                "",
                made.findings().stream()
                        .map(
                                each ->
                                        new Typed(
                                                each.id(),
                                                each.text(),
                                                each.severity().name(),
                                                each.text(),
                                                each.severity().name()))
                        .toList(),
                new Seen(date, object),
                "");
    }

    /**
     * Ids, texts and how much they matter come in the same order. What was seen is called {@code
     * seen.*}: so it comes back with what was typed into a form that did not arrive.
     */
    static TypedCorrection of(MultiValueMap<String, String> form) {
        List<String> texts = form.getOrDefault("text", List.of());
        List<Typed> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Typed typed =
                    new Typed(
                            at(form, "seen.finding", i),
                            lines(texts.get(i)),
                            at(form, "severity", i),
                            lines(at(form, "seen.text", i)),
                            at(form, "seen.severity", i));
            if (!typed.id().isEmpty() || !typed.text().isEmpty()) {
                found.add(typed);
            }
        }
        return new TypedCorrection(
                line(form, "date"),
                line(form, "object"),
                lines(line(form, "reason")),
                List.copyOf(found),
                new Seen(line(form, "seen.date"), line(form, "seen.object")),
                line(form, "sure"));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String at(MultiValueMap<String, String> form, String name, int place) {
        List<String> all = form.getOrDefault(name, List.of());
        return place < all.size() ? all.get(place) : "";
    }

    private static String line(MultiValueMap<String, String> form, String name) {
        return String.join("", form.getOrDefault(name, List.of())).strip();
    }

    /** For the page, each finding in its place. */
    Map<String, Object> values() {
        return Map.of(
                "date",
                date,
                "object",
                object,
                "reason",
                reason,
                "seenDate",
                seen.date(),
                "seenObject",
                seen.object(),
                "found",
                found.stream().map(Typed::values).toList());
    }

    /**
     * What is asked for.
     *
     * @throws Invalid with every fault, each at the id of its field on the page
     */
    CorrectRequest request() {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = day(faults);
        if (reason.isEmpty()) {
            faults.add(new Fault("why", "kit.problem.field.NotBlank", List.of()));
        }
        longer(faults, "why", reason, VisitRequests.TEXT);
        longer(faults, "object", object, VisitRequests.LINE);
        List<RightFindingRequest> findings = new ArrayList<>();
        List<Typed> told = found.stream().filter(each -> !each.text().isEmpty()).toList();
        if (told.size() > VisitRequests.FINDINGS) {
            faults.add(
                    new Fault(
                            "findings",
                            "monitoring.problem.findings",
                            List.of(VisitRequests.FINDINGS)));
        }
        for (Typed each : told) {
            int place = found.indexOf(each) + 1;
            Severity severity = severity(each);
            longer(faults, "text-" + place, each.text(), VisitRequests.TEXT);
            if (severity == null) {
                faults.add(new Fault("severity-" + place, "kit.problem.field.NotNull", List.of()));
            } else {
                findings.add(
                        new RightFindingRequest(
                                each.id().isEmpty() ? null : each.id(), each.text(), severity));
            }
        }
        if (!faults.isEmpty() || day == null) {
            throw new Invalid(faults);
        }
        return new CorrectRequest(day, object, findings, reason, date.equals(sure) ? day : null);
    }

    private static void longer(List<Fault> faults, String field, String text, int most) {
        if (text.length() > most) {
            faults.add(new Fault(field, "monitoring.problem.text", List.of(most)));
        }
    }

    private @Nullable LocalDate day(List<Fault> faults) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADay) {
            faults.add(new Fault("date", "kit.problem.field.NotNull", List.of()));
            return null;
        }
    }

    private static @Nullable Severity severity(Typed typed) {
        return Stream.of(Severity.values())
                .filter(each -> each.name().equals(typed.severity()))
                .findFirst()
                .orElse(null);
    }
}
