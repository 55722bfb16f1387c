package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.write.VisitRequests.CompleteRequest;
import kz.moldir.monitoring.write.VisitRequests.FindingRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the form in which a team, or an invited expert, says what was found. */
@Controller
final class CompletionPages {

    private final Completions completions;

    CompletionPages(Completions completions) {
        this.completions = completions;
    }

    /** Texts and how much they matter come in the same order; an empty text is none. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.EXPERT})
    @PostMapping("/{language:kk|ru|en}/visits/{id}/complete")
    String complete(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Caller caller) {
        CompleteRequest asked =
                new CompleteRequest(
                        findings(all(form, "text"), all(form, "severity")),
                        day(String.join("", all(form, "date"))));
        return "redirect:/%s/visits/%s?after=%d#findings"
                .formatted(language, id, completions.completed(id, asked, caller));
    }

    private static List<FindingRequest> findings(List<String> texts, List<String> severities) {
        if (texts.size() > VisitRequests.FINDINGS) {
            throw Invalid.field("text", "monitoring.problem.findings", VisitRequests.FINDINGS);
        }
        List<FindingRequest> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (text.length() > VisitRequests.TEXT) {
                throw Invalid.field("text", "monitoring.problem.text", VisitRequests.TEXT);
            }
            if (!text.isEmpty()) {
                findings.add(new FindingRequest(text, severity(severities, i)));
            }
        }
        return findings;
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of());
    }

    private static Severity severity(List<String> names, int at) {
        return Stream.of(Severity.values())
                .filter(each -> at < names.size() && each.name().equals(names.get(at)))
                .findFirst()
                .orElseThrow(() -> Invalid.field("severity", "kit.problem.field.NotNull"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw Invalid.field("date", "kit.problem.field.NotNull");
        }
    }
}
