package kz.moldir.plan.write.settings;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.plan.write.orders.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of the settings, with the form that came back. */
@Component
final class SettingsPage {

    /** Rows of the form of the districts that are still empty. */
    private static final int FURTHER_DISTRICTS = 2;

    private final Council council;
    private final CouncilFollower follower;

    SettingsPage(Council council, CouncilFollower follower) {
        this.council = council;
        this.follower = follower;
    }

    /**
     * The page.
     *
     * @param part whose form came back; empty where none did
     * @param ticked what was chosen in it of several
     */
    ModelAndView of(
            String part,
            Map<String, String> typed,
            List<String> ticked,
            @Nullable ProblemDetail problem) {
        CouncilSettings settings = council.settings();
        boolean conflict = problem != null && problem.getStatus() == HttpStatus.CONFLICT.value();
        Map<String, String> recorded = SettingsValues.of(settings);
        Map<String, String> values = new HashMap<>(recorded);
        values.putAll(typed);
        List<String> spoken =
                Objects.requireNonNullElse(settings.languages(), List.of("kk", "ru", "en"));
        Map<String, Object> model = new HashMap<>();
        model.put("settings", settings);
        boolean ofNames = part.equals("names") && !ticked.isEmpty();
        model.put("languages", ofNames ? ticked : spoken);
        model.put("week", DayOfWeek.values());
        model.put(
                "weekend",
                part.equals("weekend")
                        ? ticked
                        : settings.weekend().stream().map(DayOfWeek::name).toList());
        model.put("districtRows", SettingsValues.districts(values) + FURTHER_DISTRICTS);
        model.put("terms", SettingsValues.terms(settings.terms()));
        model.put("version", seen(typed, conflict));
        model.put("values", values);
        model.put("theirs", conflict ? theirs(part, recorded, spoken, typed, ticked) : Map.of());
        model.put("part", part);
        model.put("key", CommandIds.fresh());
        model.put("errors", problem == null ? List.of() : FormErrors.of(problem, part));
        ModelAndView page = new ModelAndView("plan/settings", model);
        if (problem != null) {
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        }
        return page;
    }

    /** Whoever is shown what others wrote has seen it; else what was seen when the form came. */
    private String seen(Map<String, String> typed, boolean conflict) {
        String before = typed.get("version");
        return conflict || before == null ? String.valueOf(follower.version()) : before;
    }

    /** What is recorded by now, by field, where something else was typed. */
    private static Map<String, String> theirs(
            String part,
            Map<String, String> recorded,
            List<String> spoken,
            Map<String, String> typed,
            List<String> ticked) {
        Map<String, String> theirs = new HashMap<>();
        typed.forEach(
                (field, mine) -> {
                    String now = recorded.get(field);
                    if (now != null && !now.equals(mine.strip())) {
                        theirs.put(field, now.isEmpty() ? "—" : now);
                    }
                });
        if (part.equals("weekend")) {
            theirs.put("days", "");
        }
        if (part.equals("names") && !spoken.equals(ticked)) {
            theirs.put("languages", String.join(", ", spoken));
        }
        return theirs;
    }
}
