package kz.moldir.plan.read.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.read.carrying.CarryingView.Taken;

/** Ready texts about an activity for the site, social networks and the press. */
public record CoverageDrafts(Facts facts) {

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

    /** None where nothing of the activity is told yet. */
    public List<Draft> all() {
        Disclosure disclosure = facts.activity().disclosure();
        boolean held = facts.activity().result() != null;
        if (disclosure == Disclosure.RESTRICTED
                || (disclosure == Disclosure.UNANNOUNCED && !held)) {
            return List.of();
        }
        return Stream.of(Channel.values())
                .map(channel -> new Draft(channel.code(), facts.language().code(), text(channel)))
                .toList();
    }

    private String text(Channel channel) {
        boolean held = !facts.activity().occurrences().isEmpty();
        List<String> lines = new ArrayList<>();
        if (channel == Channel.PRESS) {
            lines.add(facts.text("draft.press.head", facts.council(facts.language())));
        }
        lines.add(
                facts.text(
                        held ? "draft.held" : "draft.coming",
                        facts.council(facts.language()),
                        facts.title(),
                        facts.dayOrRoom()));
        if (!held) {
            lines.add(facts.text("draft.when", facts.timeOrRoom(), facts.placeOrRoom()));
        }
        String result = facts.activity().result();
        if (held && result != null) {
            lines.add(facts.text("draft.result", result));
        }
        if (held && channel != Channel.SOCIAL) {
            facts.carrying().decisions().stream().map(CoverageDrafts::decision).forEach(lines::add);
        }
        String stream = facts.session().stream();
        if (!held && stream != null) {
            lines.add(facts.text("draft.stream", stream));
        }
        lines.add(facts.text("draft." + channel.code() + ".end", facts.number()));
        return String.join("\n\n", lines);
    }

    private static String decision(Taken taken) {
        return "– " + Objects.requireNonNull(taken.decided().text());
    }
}
