package kz.moldir.reporting.read.detail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;

/** The model of the page of one activity. */
public final class SampleDetail {

    private static final Messages MESSAGES = new Messages(List.of("reporting"));

    private SampleDetail() {}

    /** What programs get. */
    public static Object api(Row row) {
        return ActivityDetail.of(row, SampleRows.RULES.explain(row.facts()).orElse(null));
    }

    public static Map<String, Object> model(Row row, Language language) {
        List<DocumentLink> documents = DocumentLink.of(row.activity(), "https://plan.example");
        Map<String, Object> model =
                new HashMap<>(
                        ActivityPage.model(
                                row,
                                SampleRows.RULES,
                                SampleRows.COUNCIL,
                                new HistoryWords(
                                        MESSAGES,
                                        new Dates(language, SampleRows.COUNCIL.zone()),
                                        DocumentLink.byId(documents))));
        model.put("documents", documents);
        return model;
    }
}
