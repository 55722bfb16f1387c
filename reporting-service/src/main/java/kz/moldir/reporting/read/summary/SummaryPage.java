package kz.moldir.reporting.read.summary;

import java.util.Locale;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Open;
import kz.moldir.reporting.read.rows.Rows;
import kz.moldir.reporting.read.rows.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what was promised, what was held, what has no record, as of when. */
@Open
@Controller
final class SummaryPage {

    private final Rows rows;
    private final Council council;

    SummaryPage(Rows rows, Council council) {
        this.rows = rows;
        this.council = council;
    }

    @GetMapping("/{language:kk|ru|en}")
    String page(@RequestParam(required = false) @Nullable String plan, Locale locale, Model model) {
        model.addAttribute("council", council);
        model.addAttribute("plans", rows.plans());
        rows.of(plan)
                .ifPresent(
                        found -> {
                            Overview overview = Overview.of(found, council);
                            model.addAttribute("overview", overview);
                            model.addAttribute("lacking", Titles.lack(overview.named(), locale));
                        });
        return "reporting/summary";
    }
}
