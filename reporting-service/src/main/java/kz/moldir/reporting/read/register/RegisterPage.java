package kz.moldir.reporting.read.register;

import java.util.List;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The list of activities for people; its filters are its address. */
@Open
@Controller
final class RegisterPage {

    private static final int SIZE = 200;

    private final Rows rows;
    private final Council council;

    RegisterPage(Rows rows, Council council) {
        this.rows = rows;
        this.council = council;
    }

    @GetMapping("/{language:kk|ru|en}/activities")
    String page(
            RegisterQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        Filter filter = Filter.of(query);
        Order order = Order.of(query.sort());
        model.addAttribute("filter", filter);
        model.addAttribute("order", order);
        model.addAttribute("asked", query.plan());
        rows.of(query.plan())
                .ifPresent(
                        plan -> {
                            Register register = Register.of(plan, filter, order);
                            Register.Page page = register.page(cursor, SIZE);
                            model.addAttribute("plan", plan.plan());
                            model.addAttribute("total", plan.rows().size());
                            model.addAttribute(
                                    "excluded", plan.plan().excluded(plan.rows().size()));
                            model.addAttribute("found", register.rows().size());
                            model.addAttribute("rows", page.rows());
                            model.addAttribute("lacking", Titles.lack(page.rows(), locale));
                            model.addAttribute("choices", Choices.of(plan, council));
                            model.addAttribute("query", address(query));
                            model.addAttribute("next", next(query, page.next()));
                        });
        return "reporting/activities";
    }

    private static @Nullable String next(RegisterQuery query, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String address = address(query);
        return address + (address.isEmpty() ? "?" : "&") + "cursor=" + cursor;
    }

    /** The same list's query, for links to it and to its data. */
    static String address(RegisterQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "plan", query.plan());
        for (String state : query.state() == null ? List.<String>of() : query.state()) {
            add(address, "state", state);
        }
        add(address, "commission", query.commission());
        add(address, "kind", query.kind());
        add(address, "month", query.month());
        add(address, "counted", query.counted());
        add(address, "q", query.q());
        add(address, "sort", query.sort());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
