package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.write.VisitRequests.CorrectRequest;
import kz.moldir.monitoring.write.VisitRequests.RightFindingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form that puts a visit right brought; a finding without words is none. */
record TypedCorrection(String date, String object, String reason, List<Typed> found) {

    /** A finding's words, how much it matters, and its id where it is recorded. */
    record Typed(String id, String text, String severity) {}

    /** Ids, texts and how much they matter come in the same order. */
    static TypedCorrection of(MultiValueMap<String, String> form) {
        List<String> texts = form.getOrDefault("text", List.of());
        List<Typed> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Typed typed =
                    new Typed(
                            at(form, "finding", i),
                            texts.get(i).replace("\r\n", "\n").strip(),
                            at(form, "severity", i));
            if (!typed.id().isEmpty() || !typed.text().isEmpty()) {
                found.add(typed);
            }
        }
        return new TypedCorrection(
                line(form, "date"),
                line(form, "object"),
                line(form, "reason").replace("\r\n", "\n"),
                List.copyOf(found));
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
                "found",
                found.stream()
                        .map(
                                each ->
                                        Map.of(
                                                "id",
                                                each.id(),
                                                "text",
                                                each.text(),
                                                "severity",
                                                each.severity()))
                        .toList());
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
        return new CorrectRequest(day, object, findings, reason);
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
