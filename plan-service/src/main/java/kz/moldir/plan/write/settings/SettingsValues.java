package kz.moldir.plan.write.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.CastingVote;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import org.jspecify.annotations.Nullable;

/** The settings as the fields of their forms show them. */
final class SettingsValues {

    /** Before the number of a row of the form of the districts. */
    static final String DISTRICT = "district-";

    private static final Pattern OF_DISTRICT = Pattern.compile(DISTRICT + "(\\d{1,2})(Ru|Kk|En)");

    private SettingsValues() {}

    /** How many rows the form of the districts has, as its fields say. */
    static int districts(Map<String, String> values) {
        return values.keySet().stream()
                .map(OF_DISTRICT::matcher)
                .filter(Matcher::matches)
                .mapToInt(field -> Integer.parseInt(field.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** A term under the name that forms and messages give it. */
    public record Named(String name, @Nullable Term term) {}

    static Map<String, String> of(CouncilSettings settings) {
        Map<String, String> values = new HashMap<>();
        text(values, "name", settings.name());
        values.put("zone", settings.zone().getId());
        for (LocalizedText district : settings.districts()) {
            text(values, DISTRICT + districts(values), district);
        }
        terms(settings.terms())
                .forEach(
                        named -> {
                            Term term = named.term();
                            if (term != null) {
                                values.put(named.name(), String.valueOf(term.days()));
                                text(values, named.name() + "Source", term.source());
                            }
                        });
        List<Integer> reminders = settings.reminders();
        values.put(
                "reminders",
                reminders == null
                        ? ""
                        : reminders.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
        Quorum quorum = settings.quorum();
        if (quorum != null) {
            values.put("quorumPercent", String.valueOf(quorum.percent()));
            text(values, "quorumSource", quorum.source());
        }
        CastingVote casting = settings.castingVote();
        if (casting != null) {
            values.put("chairDecides", "true");
            text(values, "castingVoteSource", casting.source());
        }
        return values;
    }

    static List<Named> terms(Terms terms) {
        List<Named> named = new ArrayList<>();
        named.add(new Named("noRecordGrace", terms.noRecordGrace()));
        named.add(new Named("waitingLapse", terms.waitingLapse()));
        named.add(new Named("recommendationReply", terms.recommendationReply()));
        named.add(new Named("appealAnswer", terms.appealAnswer()));
        named.add(new Named("appealForward", terms.appealForward()));
        named.add(new Named("hearingNotice", terms.hearingNotice()));
        named.add(new Named("protocol", terms.protocol()));
        named.add(new Named("publication", terms.publication()));
        return named;
    }

    private static void text(
            Map<String, String> values, String name, @Nullable LocalizedText text) {
        if (text != null) {
            values.put(name + "Ru", Objects.requireNonNullElse(text.ru(), ""));
            values.put(name + "Kk", Objects.requireNonNullElse(text.kk(), ""));
            values.put(name + "En", Objects.requireNonNullElse(text.en(), ""));
        }
    }
}
