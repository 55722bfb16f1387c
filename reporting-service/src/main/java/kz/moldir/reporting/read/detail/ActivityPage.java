package kz.moldir.reporting.read.detail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.reporting.read.rows.Commissions;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.Rows;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One promise from the plan to its result, for people. */
@Open
@Controller
final class ActivityPage {

    private final Rows rows;
    private final Council council;
    private final Messages messages;
    private final String planAddress;

    ActivityPage(
            Rows rows,
            Council council,
            Messages messages,
            @Value("${moldir.plan-address}") String planAddress) {
        this.planAddress = planAddress;
        this.rows = rows;
        this.council = council;
        this.messages = messages;
    }

    @GetMapping("/{language:kk|ru|en}/activities/{id}")
    String page(@PathVariable String language, @PathVariable String id, Model model) {
        Row row = rows.get(id).orElseThrow(NotFound::new);
        Dates dates =
                new Dates(
                        Language.ofPath("/" + language).orElseThrow(NotFound::new), council.zone());
        List<DocumentLink> documents = DocumentLink.of(row.activity(), planAddress);
        HistoryWords words = new HistoryWords(messages, dates, DocumentLink.byId(documents));
        model.addAllAttributes(model(row, rows.rules(), council, words));
        model.addAttribute("documents", documents);
        return "reporting/activity";
    }

    static Map<String, Object> model(
            Row row, StateRules rules, Council council, HistoryWords words) {
        Map<String, Object> model = new HashMap<>();
        model.put("row", row);
        model.put("promise", row.promise());
        model.put("commissions", commissions(row, council));
        model.put("grace", council.terms().noRecordGrace());
        rules.explain(row.facts()).ifPresent(deadline -> model.put("deadline", deadline));
        model.put("history", words.lines(row.activity().shownHistory()));
        return model;
    }

    /** A commission of the row by its full name. */
    record Commission(String number, LocalizedText name) {}

    private static List<Commission> commissions(Row row, Council council) {
        return row.commissions().stream()
                .map(number -> new Commission(number, Commissions.name(number, council)))
                .toList();
    }
}
