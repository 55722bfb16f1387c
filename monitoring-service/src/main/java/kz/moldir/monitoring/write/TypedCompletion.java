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
import kz.moldir.monitoring.write.VisitRequests.CompleteRequest;
import kz.moldir.monitoring.write.VisitRequests.FindingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form of a visit brought; a finding without words is none. */
record TypedCompletion(String date, List<Typed> found, String sure) {

    /** A finding's words, and how much it matters. */
    record Typed(String text, String severity) {}

    /** Texts and how much they matter come in the same order; a line ends as it is stored. */
    static TypedCompletion of(MultiValueMap<String, String> form) {
        List<String> texts = form.getOrDefault("text", List.of());
        List<String> severities = form.getOrDefault("severity", List.of());
        List<Typed> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(
                    new Typed(
                            texts.get(i).replace("\r\n", "\n").strip(),
                            i < severities.size() ? severities.get(i) : ""));
        }
        while (!found.isEmpty() && found.getLast().text().isEmpty()) {
            found.removeLast();
        }
        return new TypedCompletion(
                String.join("", form.getOrDefault("date", List.of())).strip(),
                List.copyOf(found),
                String.join("", form.getOrDefault("sure", List.of())));
    }

    /** For the page: the day, and each finding in its place. */
    Map<String, Object> values() {
        return Map.of(
                "date",
                date,
                "found",
                found.stream()
                        .map(each -> Map.of("text", each.text(), "severity", each.severity()))
                        .toList());
    }

    /**
     * What is asked for.
     *
     * @throws Invalid with every fault, each at the id of its field on the page
     */
    CompleteRequest request() {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = day(faults);
        List<FindingRequest> findings = new ArrayList<>();
        if (found.size() > VisitRequests.FINDINGS) {
            faults.add(
                    new Fault(
                            "findings",
                            "monitoring.problem.findings",
                            List.of(VisitRequests.FINDINGS)));
        }
        for (int n = 1; n <= found.size(); n++) {
            Typed typed = found.get(n - 1);
            Severity severity = severity(typed);
            if (typed.text().length() > VisitRequests.TEXT) {
                faults.add(
                        new Fault(
                                "text-" + n,
                                "monitoring.problem.text",
                                List.of(VisitRequests.TEXT)));
            }
            if (typed.text().isEmpty()) {
                continue;
            }
            if (severity == null) {
                faults.add(new Fault("severity-" + n, "kit.problem.field.NotNull", List.of()));
            } else {
                findings.add(new FindingRequest(typed.text(), severity));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new CompleteRequest(findings, day, date.equals(sure) ? day : null);
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
