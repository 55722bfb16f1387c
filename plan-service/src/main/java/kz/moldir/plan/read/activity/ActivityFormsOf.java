package kz.moldir.plan.read.activity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Asked;
import kz.moldir.plan.read.activities.Outcome;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The forms that an activity's state admits.
 *
 * @param today the day that a record is usually of
 * @param commission words for the first commission, which is usually asked
 * @param input what was typed and why it was not taken
 * @param told what was decided and everybody can read
 */
record ActivityFormsOf(
        Messages messages,
        Locale locale,
        ActivityView activity,
        LocalDate today,
        String commission,
        ActivityInput input,
        List<Taken> told) {

    List<FormView> all() {
        if (activity.withdrawn()) {
            return List.of();
        }
        ActivityFacts facts = activity.facts();
        boolean gone = facts.cancelledOn() != null || facts.carriedOver(today);
        boolean over = gone || facts.closedOn() != null;
        boolean dated = !over && !facts.timeframe().kind().permanent();
        List<FormView> forms = new ArrayList<>();
        if (input.action().equals("corrections")) {
            CorrectionFormOf.of(this).ifPresent(forms::add);
        }
        if (facts.cancelledOn() == null || outcome().mayBeClosedAgain()) {
            forms.add(occurrences());
        }
        if (!over && !facts.occurrences().isEmpty()) {
            forms.add(close());
        }
        if (!gone) {
            forms.add(cover());
        }
        if (dated) {
            forms.add(agreeDate());
            forms.add(proposeDates());
            if (moves()) {
                forms.add(postpone());
            }
        }
        forms.add(requests());
        if (open().findAny().isPresent()) {
            forms.add(answers());
        }
        if (!over) {
            forms.add(cancel());
        }
        forms.add(disclosure());
        return forms;
    }

    FormBuilder form(String action) {
        boolean mine = input.action().equals(action);
        return new FormBuilder(
                        messages,
                        locale,
                        action,
                        mine ? input.values() : Map.of(),
                        mine ? input.errors() : List.of())
                .warned(mine ? input.warnings() : List.of())
                .open(mine);
    }

    private FormView occurrences() {
        ActivityFacts facts = activity.facts();
        LocalDate over = facts.carriedOver(today) ? facts.goesOnFrom() : null;
        FormBuilder form = form("occurrences");
        if (over != null) {
            Dates dates = new Dates(Language.of(locale), ZoneOffset.UTC);
            form.lead(messages.text(locale, "work.occurrences.carried", dates.day(over)));
        }
        LocalDate awaited = awaited();
        LocalDate come = over != null || awaited == null || awaited.isAfter(today) ? null : awaited;
        boolean then = come != null && named("occurrences", come);
        return form.date("date", true, over != null ? null : come == null ? today : come)
                .time("time", then ? outcome().time() : null)
                .line("place", false, then ? outcome().place() : null)
                .line("format", false, null)
                .line("object", false, null)
                .area("summary", false, null)
                .area("summaryKk", false, null)
                .build();
    }

    private FormView close() {
        return form("close").area("result", true, null).area("resultKk", false, null).build();
    }

    private FormView cover() {
        return form("cover")
                .link("url", null)
                .line("title", true, null)
                .date("date", false, today)
                .choice(
                        "kind",
                        Publication.Kind.values(),
                        activity.facts().occurrences().isEmpty()
                                ? Publication.Kind.ANNOUNCEMENT
                                : Publication.Kind.RESULT,
                        kind -> "plan.publication." + kind.name().toLowerCase(Locale.ROOT))
                .choiceOrNone("medium", Publication.Medium.values(), null, "plan.medium.")
                .build();
    }

    /** Whether there is a day that it can be moved from. */
    private boolean moves() {
        return activity.facts().agreedDay() != null || activity.facts().timeframe().end() != null;
    }

    private FormView agreeDate() {
        FormBuilder form = form("agree-date");
        LocalDate day = activity.facts().agreedDay() == null ? null : awaited();
        return (moves() ? form : form.withoutLead())
                .date("date", true, day)
                .time("time", day != null && named("agree-date", day) ? outcome().time() : null)
                .line("place", false, day == null ? null : outcome().place())
                .build();
    }

    private FormView proposeDates() {
        return form("propose-dates")
                .line("whom", true, commission)
                .date("date1", true, null)
                .time("time1", null)
                .date("date2", false, null)
                .time("time2", null)
                .date("date3", false, null)
                .time("time3", null)
                .date("date4", false, null)
                .time("time4", null)
                .date("date5", false, null)
                .time("time5", null)
                .choice(
                        "channel",
                        Request.Channel.values(),
                        Request.Channel.ASKED,
                        channel -> "plan.channel." + channel.name().toLowerCase(Locale.ROOT))
                .area("note", false, null)
                .build();
    }

    private FormView postpone() {
        boolean stands = awaited() != null;
        return form("postpone")
                .date("date", true, null)
                .time("time", stands ? outcome().time() : null)
                .line("place", false, stands ? outcome().place() : null)
                .area("reason", true, null)
                .area("reasonKk", false, null)
                .build();
    }

    private @Nullable LocalDate awaited() {
        return PlannedActivity.awaited(activity.facts());
    }

    /** Whether a form is of that day, which its address may name otherwise. */
    private boolean named(String action, LocalDate day) {
        String named = input.action().equals(action) ? input.values().get("date") : null;
        return named == null || named.equals(day.toString());
    }

    private FormView requests() {
        FormBuilder form = form("requests");
        boolean read =
                input.action().equals("requests")
                        && !input.warnings().isEmpty()
                        && "true".equals(input.values().get("again"));
        return (read ? form.hidden("again", "true") : form)
                .line("whom", true, null)
                .choice(
                        "channel",
                        Request.Channel.values(),
                        Request.Channel.LETTER,
                        channel -> "plan.channel." + channel.name().toLowerCase(Locale.ROOT))
                .line("number", false, null)
                .date("date", false, today)
                .area("about", false, null)
                .build();
    }

    private FormView answers() {
        Dates dates = new Dates(Language.of(locale), ZoneOffset.UTC);
        return form("answers")
                .options(
                        "request",
                        open().map(
                                        asked ->
                                                new Option(
                                                        asked.sent().id(),
                                                        named(asked.sent(), dates)))
                                .toList())
                .date("date", false, today)
                .area("summary", false, null)
                .build();
    }

    /** Several letters may go to one addressee on one day: their numbers tell them apart. */
    private String named(Sent sent, Dates dates) {
        String number =
                sent.number() == null ? "" : ", " + text("ui.word.number") + " " + sent.number();
        return sent.whom() + number + ", " + dates.dayOfYear(sent.on());
    }

    private FormView cancel() {
        return form("cancel")
                .danger()
                .area("reason", true, null)
                .area("reasonKk", false, null)
                .line("decision", true, null)
                .date("date", false, today)
                .build();
    }

    private FormView disclosure() {
        boolean held = activity.facts().closedOn() != null;
        return form("disclosure")
                .follows(
                        followed(
                                held ? "disclosure.follow.held" : "disclosure.follow.coming", told))
                .choice(
                        "disclosure",
                        Disclosure.values(),
                        outcome().disclosure(),
                        each -> "plan.disclosure." + each.name().toLowerCase(Locale.ROOT))
                .area("reason", true, null)
                .build();
    }

    String text(String key) {
        return messages.text(locale, key);
    }

    /** What becomes of decisions that everybody can read; null where there are none. */
    @Nullable String followed(String key, List<Taken> some) {
        return some.isEmpty() ? null : messages.text(locale, "work." + key, some.size());
    }

    Outcome outcome() {
        return activity.outcome();
    }

    /** What an answer can come to: first what one is awaited to. */
    private Stream<Asked> open() {
        return outcome().requests().stream()
                .filter(asked -> asked.answeredOn() == null)
                .sorted(Comparator.comparing(asked -> !asked.awaited(false)));
    }
}
