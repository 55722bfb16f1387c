package kz.moldir.reporting.read.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Open;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Rows;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The activities for programs: JSON in pages, everything as CSV and as iCalendar. */
@Open
@RestController
final class ActivitiesController {

    private final Rows rows;
    private final ActivitiesCsv csv;
    private final PlanCalendar calendar;

    ActivitiesController(Rows rows, ActivitiesCsv csv, PlanCalendar calendar) {
        this.rows = rows;
        this.csv = csv;
        this.calendar = calendar;
    }

    /** A page of a list; {@code next} is the cursor of the next page and absent at the end. */
    record Items(List<ActivityAnswer> items, @Nullable String next) {}

    @GetMapping("/api/activities")
    Items list(
            @ParameterObject RegisterQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size) {
        Register.Page page = register(query).page(cursor, size);
        return new Items(page.rows().stream().map(ActivityAnswer::of).toList(), page.next());
    }

    @GetMapping("/api/activities.csv")
    ResponseEntity<byte[]> csv(
            @ParameterObject RegisterQuery query,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Language language = language(lang, locale);
        return file("csv", "activities.csv", language, csv.of(register(query).rows(), language));
    }

    @GetMapping("/api/activities.ics")
    ResponseEntity<byte[]> calendar(
            @ParameterObject RegisterQuery query,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Language language = language(lang, locale);
        return file(
                "calendar",
                "activities.ics",
                language,
                calendar.of(register(query).rows(), language).getBytes(StandardCharsets.UTF_8));
    }

    private static Language language(@Nullable String lang, Locale locale) {
        return Language.of(lang == null ? locale : Locale.forLanguageTag(lang));
    }

    private static ResponseEntity<byte[]> file(
            String subtype, String name, Language language, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", subtype, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(content);
    }

    private Register register(RegisterQuery query) {
        Filter filter = Filter.of(query);
        Order order = Order.of(query.sort());
        return rows.of(query.plan())
                .map((PlanRows plan) -> Register.of(plan, filter, order))
                .orElseGet(() -> new Register(List.of(), order));
    }
}
