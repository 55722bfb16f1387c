package kz.moldir.plan.read.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Ready texts about an activity for the site, social networks and the press. Of what was decided
 * they tell what is published alone: whoever writes them may not be the one who publishes it.
 *
 * @param today what lies before it and has no record is announced by no text
 */
public record CoverageDrafts(Facts facts, LocalDate today) {

    /** What a text says. */
    private enum About {
        COMING,
        HELD,
        CANCELLED,
        CARRIED
    }

    /** Where a text is meant for. */
    enum Channel {
        SITE,
        SOCIAL,
        PRESS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One text.
     *
     * @param channel "site", "social" or "press"
     * @param language "kk" or "ru"
     */
    public record Draft(String channel, String language, String text) {}

    /** All of them in the two languages in which the council publishes. */
    public static List<Draft> inBoth(
            Messages messages,
            Council council,
            PlannedActivity activity,
            CarryingView carrying,
            LocalDate today) {
        return inBoth(messages, council, activity, carrying, today, null);
    }

    /** The same of one occurrence. */
    public static List<Draft> inBoth(
            Messages messages,
            Council council,
            PlannedActivity activity,
            CarryingView carrying,
            LocalDate today,
            @Nullable String occurrence) {
        return Stream.of(Language.KK, Language.RU)
                .map(
                        language ->
                                new Facts(
                                        messages,
                                        council,
                                        language,
                                        activity,
                                        carrying,
                                        occurrence))
                .flatMap(facts -> new CoverageDrafts(facts, today).all().stream())
                .toList();
    }

    /**
     * None where nothing of the activity is told yet, nor where nobody recorded what became of it.
     */
    public List<Draft> all() {
        Disclosure disclosure = facts.activity().disclosure();
        boolean held = facts.activity().result() != null;
        if (disclosure == Disclosure.RESTRICTED
                || (disclosure == Disclosure.UNANNOUNCED && !held)) {
            return List.of();
        }
        return about().map(
                        about ->
                                Stream.of(Channel.values())
                                        .map(
                                                channel ->
                                                        new Draft(
                                                                channel.code(),
                                                                facts.language().code(),
                                                                text(about, channel)))
                                        .toList())
                .orElse(List.of());
    }

    private Optional<About> about() {
        PlannedActivity activity = facts.activity();
        if (activity.state().equals("cancelled")) {
            return Optional.of(About.CANCELLED);
        }
        if (activity.state().equals("carriedOver")) {
            return Optional.of(About.CARRIED);
        }
        if (!activity.occurrences().isEmpty() && !Sittings.COMING.equals(facts.occurrence())) {
            return Optional.of(About.HELD);
        }
        LocalDate due = activity.due();
        if (due != null && due.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(About.COMING);
    }

    private String text(About about, Channel channel) {
        List<String> lines = new ArrayList<>();
        if (channel == Channel.PRESS) {
            lines.add(facts.text("draft.press.head", facts.council(facts.language())));
        }
        String key = "draft." + about.name().toLowerCase(Locale.ROOT);
        boolean happens = about == About.COMING || about == About.HELD;
        lines.add(
                facts.text(
                        happens ? facts.whose(key) : key,
                        facts.council(facts.language()),
                        facts.title(),
                        facts.dayOrRoom()));
        String organiser = facts.organiser();
        if (happens && organiser != null) {
            lines.add(facts.text("draft.organiser", facts.written(organiser)));
        }
        switch (about) {
            case COMING -> coming(lines);
            case HELD -> held(lines, channel);
            case CANCELLED -> {
                reason(lines);
                String decision = facts.activity().decision();
                if (decision != null) {
                    lines.add(facts.text("draft.decision", facts.written(decision)));
                }
            }
            case CARRIED -> {}
        }
        String end = "draft." + channel.code() + ".end";
        lines.add(
                channel == Channel.SOCIAL ? facts.text(end) : facts.ofThePlan(end, facts.number()));
        return String.join("\n\n", lines);
    }

    private void coming(List<String> lines) {
        if (facts.activity().moves() > 0) {
            lines.add(facts.text("draft.postponed", facts.dayOrRoom()));
            reason(lines);
        }
        lines.add(facts.text("draft.when", facts.timeOrRoom(), facts.placeOrRoom()));
        String stream = facts.session().stream();
        if (stream != null) {
            lines.add(facts.text("draft.stream", stream));
        }
    }

    private void held(List<String> lines, Channel channel) {
        String result = facts.activity().result();
        if (result != null) {
            lines.add(
                    facts.text(
                            "draft.result",
                            facts.told(result, facts.activity().resultKk()).text()));
        }
        if (channel != Channel.SOCIAL) {
            facts.carrying().told().stream()
                    .filter(facts.carrying()::adopted)
                    .map(Taken::decided)
                    .map(this::decision)
                    .forEach(lines::add);
        }
    }

    private void reason(List<String> lines) {
        String reason = facts.activity().reason();
        if (reason != null) {
            lines.add(
                    facts.text(
                            "draft.reason",
                            facts.told(reason, facts.activity().reasonKk()).text()));
        }
    }

    private String decision(Decided decided) {
        return "– " + facts.told(decided.text(), decided.textKk()).text();
    }
}
