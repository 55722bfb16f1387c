package kz.moldir.plan.read.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.read.activities.Asked;
import kz.moldir.plan.read.activities.Outcome;
import kz.moldir.plan.read.activities.Outcome.SetDay;
import org.jspecify.annotations.Nullable;

/** The form that corrects one record, with what was recorded already in it. */
final class CorrectionFormOf {

    private CorrectionFormOf() {}

    /** Empty where there is no such record. */
    static Optional<FormView> of(ActivityFormsOf forms) {
        String kind = forms.input().values().getOrDefault("kind", "").toUpperCase(Locale.ROOT);
        String record = forms.input().values().getOrDefault("record", "");
        if (forms.input().values().containsKey("withdraw") && !forms.input().warnings().isEmpty()) {
            return Optional.of(confirmed(forms, kind, record));
        }
        return fields(forms, kind, record, builder(forms, kind, record))
                .map(
                        form ->
                                kind.equals("CARRYING_OVER") || again(forms, kind)
                                        ? form
                                        : form.optional("conceal", concealing(forms)))
                .map(form -> form.area("why", true, null).build());
    }

    /** What was asked was asked of the withdrawal: its one button answers that. */
    private static FormView confirmed(ActivityFormsOf forms, String kind, String record) {
        return forms.form("corrections")
                .hidden("kind", kind)
                .hidden("record", record)
                .hidden("withdraw", "1")
                .optional("conceal", concealing(forms))
                .area("why", true, null)
                .build();
    }

    /** What of before everybody can read: all of it, unless it must not be public. */
    private static List<FormView.Option> concealing(ActivityFormsOf forms) {
        return Stream.of("", "true")
                .map(
                        value ->
                                new FormView.Option(
                                        value,
                                        forms.text(
                                                "work.corrections.conceal."
                                                        + (value.isEmpty() ? "no" : "yes"))))
                .toList();
    }

    private static FormBuilder builder(ActivityFormsOf forms, String kind, String record) {
        FormBuilder form = forms.form("corrections").hidden("kind", kind).hidden("record", record);
        boolean stays =
                answered(forms, kind, record) || again(forms, kind) || kind.equals("ROW_REASON");
        return stays ? form : form.withdrawable();
    }

    /** What has an answer is not withdrawn before that. */
    private static boolean answered(ActivityFormsOf forms, String kind, String record) {
        return kind.equals("REQUEST")
                && asked(forms.outcome(), record)
                        .filter(each -> each.answeredOn() != null)
                        .isPresent();
    }

    /** Whether nothing is put right but that it is not closed any more. */
    private static boolean again(ActivityFormsOf forms, String kind) {
        return kind.equals("CLOSING")
                && forms.outcome().result() == null
                && forms.outcome().mayBeClosedAgain()
                && !forms.activity().facts().occurrences().isEmpty();
    }

    private static Optional<FormBuilder> fields(
            ActivityFormsOf forms, String kind, String record, FormBuilder form) {
        Outcome outcome = forms.outcome();
        return switch (kind) {
            case "DATE" -> last(outcome).map(day -> date(form, day));
            case "OCCURRENCE" ->
                    outcome.occurrences().stream()
                            .filter(each -> each.id().equals(record))
                            .findFirst()
                            .map(each -> occurrence(form, each).follows(decided(forms, record)));
            case "CLOSING" -> closing(forms, outcome, form);
            case "PUBLICATION" ->
                    outcome.publications().stream()
                            .filter(each -> each.id().equals(record))
                            .findFirst()
                            .map(each -> publication(form, each));
            case "CANCELLATION" ->
                    Optional.ofNullable(outcome.cancellation())
                            .filter(Outcome.Cancellation::correctable)
                            .map(each -> cancellation(forms, form, each));
            case "REQUEST" -> asked(outcome, record).map(each -> sent(forms, form, each.sent()));
            case "ANSWER" ->
                    asked(outcome, record)
                            .map(
                                    each ->
                                            form.date("date", true, each.answeredOn())
                                                    .area("summary", false, each.answer()));
            case "CARRYING_OVER" -> outcome.next() == null ? Optional.empty() : Optional.of(form);
            case "ROW_REASON" ->
                    version(record)
                            .filter(outcome.explained()::in)
                            .map(made -> form.area("reason", false, outcome.explained().of(made)));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> version(String record) {
        return record.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(record)) : Optional.empty();
    }

    private static Optional<FormBuilder> closing(
            ActivityFormsOf forms, Outcome outcome, FormBuilder form) {
        if (again(forms, "CLOSING")) {
            return Optional.of(
                    form.leadOf("lead.again")
                            .area("result", true, null)
                            .area("resultKk", false, null));
        }
        return Optional.ofNullable(outcome.result())
                .map(
                        result ->
                                form.area("result", true, result)
                                        .area("resultKk", false, outcome.resultKk()))
                .map(each -> each.follows(hidden(forms, outcome)));
    }

    private static FormBuilder date(FormBuilder form, SetDay day) {
        form.date("date", true, day.date())
                .time("time", day.time())
                .line("place", false, day.place());
        return day.reason() == null
                ? form
                : form.area("reason", true, day.reason()).area("reasonKk", false, day.reasonKk());
    }

    private static FormBuilder occurrence(FormBuilder form, Occurrence was) {
        return form.leadOf("lead.occurrence")
                .date("date", true, was.date())
                .time("time", was.time())
                .line("place", false, was.place())
                .line("format", false, was.format())
                .line("object", false, was.object())
                .area("summary", false, was.summary())
                .area("summaryKk", false, was.summaryKk());
    }

    private static @Nullable String decided(ActivityFormsOf forms, String occurrence) {
        return forms.followed(
                "corrections.follow.occurrence",
                forms.told().stream()
                        .filter(taken -> taken.occurrence().equals(occurrence))
                        .toList());
    }

    /** What its closing told is told no more without it. */
    private static @Nullable String hidden(ActivityFormsOf forms, Outcome outcome) {
        return outcome.decided() == Disclosure.OPEN
                ? null
                : forms.followed("corrections.follow.closing", forms.told());
    }

    private static FormBuilder publication(FormBuilder form, Publication was) {
        FormBuilder said =
                form.link("url", was.url())
                        .line("title", true, was.title())
                        .date("date", true, was.date())
                        .choice(
                                "publication",
                                Publication.Kind.values(),
                                was.kind(),
                                kind -> "plan.publication." + kind.name().toLowerCase(Locale.ROOT));
        return was.medium() == null
                ? said.choiceOrNone("medium", Publication.Medium.values(), null, "plan.medium.")
                : said.choice(
                        "medium",
                        Publication.Medium.values(),
                        was.medium(),
                        medium -> "plan.medium." + medium.name().toLowerCase(Locale.ROOT));
    }

    private static FormBuilder cancellation(
            ActivityFormsOf forms, FormBuilder form, Outcome.Cancellation was) {
        LocalDate on = forms.activity().facts().cancelledOn();
        return form.date("date", true, on)
                .area("reason", true, was.reason())
                .area("reasonKk", false, was.reasonKk())
                .line("decision", true, was.decision());
    }

    /** How a request was made is a part of it; of a letter whether it asks for an answer. */
    private static FormBuilder sent(ActivityFormsOf forms, FormBuilder form, Sent was) {
        FormBuilder whom = form.line("whom", true, was.whom());
        FormBuilder begun =
                switch (was) {
                    case Request request ->
                            whom.choice(
                                    "channel",
                                    Request.Channel.values(),
                                    request.channel(),
                                    channel ->
                                            "plan.channel."
                                                    + channel.name().toLowerCase(Locale.ROOT));
                    case Letter letter ->
                            whom.optional("expected", expected(forms), letter.expected());
                };
        return begun.line("number", false, was.number())
                .date("date", true, was.on())
                .area("about", false, was.about());
    }

    private static List<FormView.Option> expected(ActivityFormsOf forms) {
        return Stream.of("false", "true")
                .map(
                        value ->
                                new FormView.Option(
                                        value,
                                        forms.text(
                                                "work.send-letter.expected."
                                                        + (value.equals("true") ? "yes" : "no"))))
                .toList();
    }

    private static Optional<SetDay> last(Outcome outcome) {
        return outcome.days().isEmpty() || outcome.days().getLast().date() == null
                ? Optional.empty()
                : Optional.of(outcome.days().getLast());
    }

    private static Optional<Asked> asked(Outcome outcome, String request) {
        return outcome.requests().stream()
                .filter(each -> each.sent().id().equals(request))
                .findFirst();
    }
}
