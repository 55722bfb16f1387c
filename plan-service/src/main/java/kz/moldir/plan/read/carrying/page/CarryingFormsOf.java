package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.Organiser;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Document;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the page, by their names.
 *
 * @param row of which kind it is, and whose event
 * @param today the day that a record is usually of
 * @param chair who presides until somebody else is written down; may be null
 * @param input what was typed and why it was not taken
 * @param members who of the council is expected there, by the roster
 * @param occurrence of which the page shows what is kept; null where there is but one
 * @param telling what can be published and taken back
 * @param chairDecides whether at a tie the council lets the vote of its chair decide
 */
record CarryingFormsOf(
        Messages messages,
        Locale locale,
        PlannedActivity row,
        CarryingView carrying,
        LocalDate today,
        @Nullable String chair,
        ActivityInput input,
        List<String> members,
        @Nullable String occurrence,
        @Nullable LocalDate held,
        Telling telling,
        boolean chairDecides) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    Map<String, FormView> all() {
        Map<String, FormView> forms = new LinkedHashMap<>();
        Stream.of(
                        arrange(),
                        materials(),
                        word(),
                        attendance(),
                        minutes(),
                        decision(),
                        schedule(),
                        letter(),
                        attach())
                .forEach(form -> forms.put(form.action(), form));
        new WordForms(carrying, today, input, this::form, orNone("plan.accepted.")).put(forms);
        if (input.action().equals("publish-document")) {
            forms.put("publish-document", publish());
        }
        if (input.action().equals("describe-document")) {
            forms.put("describe-document", describe());
        }
        if (input.action().equals("correct-decision")) {
            forms.put("correct-decision", correctDecision());
        }
        Stream.of("publish-decisions", "unpublish-decisions")
                .filter(input.action()::equals)
                .filter(action -> !telling.decisions(action.startsWith("un")).isEmpty())
                .forEach(action -> forms.put(action, publicly(action)));
        if (input.action().equals("withdraw-entry")) {
            forms.put("withdraw-entry", withdraw());
        }
        return forms;
    }

    private FormView arrange() {
        Session session = carrying.session();
        InKazakh kazakh = session == null ? null : session.kazakh();
        return corrected(
                session != null,
                form("arrange-session")
                        .area("invited", false, session == null ? null : lines(session.invited()))
                        .area("agenda", false, session == null ? null : lines(session.agenda()))
                        .area("agendaKk", false, kazakh == null ? null : lines(kazakh.agenda()))
                        .line("placeKk", false, kazakh == null ? null : kazakh.place())
                        .date(
                                "materialsUntil",
                                false,
                                session == null ? null : session.materialsUntil())
                        .address("stream", session == null ? null : session.stream()));
    }

    private FormView materials() {
        Materials before = carrying.materials();
        FormBuilder form =
                form("record-materials")
                        .options("received", yesOrNo("plan.materials."))
                        .date(
                                "date",
                                false,
                                before != null && before.received() ? before.on() : today)
                        .area("note", false, before == null ? null : before.note());
        if (before != null && !before.received()) { // That they came is news, not a correction.
            return form.line("reason", false, null).build();
        }
        return corrected(before != null, form);
    }

    private FormView word() {
        return form("receive-word")
                .choice(
                        "kind",
                        Word.Kind.values(),
                        Word.Kind.QUESTION,
                        kind -> "plan.word." + kind.name().toLowerCase(Locale.ROOT))
                .line("from", true, null)
                .area("text", true, null)
                .area("textKk", false, null)
                .date("date", false, today)
                .build();
    }

    private List<Option> orNone(String key) {
        Option none = new Option("", messages.text(locale, key + "none"));
        return Stream.concat(Stream.of(none), yesOrNo(key).stream()).toList();
    }

    /** What takes the place of something says why. */
    private static FormView corrected(boolean before, FormBuilder form) {
        return (before ? form.line("reason", true, null) : form).build();
    }

    private FormView attendance() {
        Attendance attendance = carrying.attendance();
        List<String> present = attendance == null ? List.of() : attendance.present();
        FormBuilder start =
                form("record-attendance")
                        .follows(
                                carrying.told().isEmpty()
                                        ? null
                                        : messages.text(
                                                locale,
                                                "work.record-attendance.follow",
                                                carrying.told().size()));
        FormBuilder form =
                (members.isEmpty() ? start : start.ticks("member", members, present))
                        .area(
                                "present",
                                false,
                                lines(
                                        present.stream()
                                                .filter(name -> !members.contains(name))
                                                .toList()))
                        .area(
                                "guests",
                                false,
                                attendance == null ? null : lines(attendance.guests()))
                        .line(
                                "members",
                                false,
                                attendance == null ? expected() : attendance.members())
                        .line(
                                "organiser",
                                false,
                                attendance == null ? organiser() : attendance.organiser());
        return corrected(attendance != null, form);
    }

    /** A quorum is counted of meetings alone. */
    private @Nullable Integer expected() {
        return members.isEmpty() || !Minutes.writtenOf(row.kinds()) ? null : members.size();
    }

    /** Whose event it is, where the plan says that it is not the council's. */
    private @Nullable String organiser() {
        Organiser of = row.organiser();
        return of.kind() != Organiser.Kind.OTHER
                ? null
                : of.name() != null
                        ? of.name()
                        : messages.text(locale, "carrying.attendance.organiser");
    }

    private FormView letter() {
        Session session = carrying.session();
        return new LetterForm(messages, locale, form("send-letter"), today)
                .to(session == null ? List.of() : session.invited());
    }

    private FormView minutes() {
        Minutes minutes = carrying.minutes();
        FormBuilder form =
                form("write-minutes")
                        .line("number", false, minutes == null ? null : minutes.number())
                        .line("chair", true, minutes == null ? chair : minutes.chair())
                        .line("secretary", false, minutes == null ? null : minutes.secretary())
                        .area("heard", false, minutes == null ? null : minutes.heard())
                        .area("heardKk", false, minutes == null ? null : minutes.heardKk());
        return corrected(minutes != null, form);
    }

    private FormView decision() {
        return decided("take-decision", null)
                .date("date", false, held == null || held.isAfter(today) ? today : held)
                .build();
    }

    /** The decision as it was put down, to be put right. */
    private FormView correctDecision() {
        Decided before =
                carrying.decisions().stream()
                        .map(Taken::decided)
                        .filter(decided -> decided.id().equals(value("decision")))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return decided("correct-decision", before)
                .hidden("decision", before.id())
                .date("date", false, before.on())
                .area("reason", true, null)
                .build();
    }

    private FormBuilder decided(String action, @Nullable Decided before) {
        return DecisionFields.of(
                form(action), before, chairDecides ? orNone("plan.byChair.") : List.of());
    }

    private FormView schedule() {
        List<Slot> before = carrying.schedule();
        FormBuilder form =
                form("set-schedule")
                        .area(
                                "slots",
                                false,
                                before.isEmpty()
                                        ? null
                                        : before.stream()
                                                .map(CarryingFormsOf::line)
                                                .collect(Collectors.joining("\n")));
        return corrected(!before.isEmpty(), form);
    }

    private FormView attach() {
        return form("attach-document")
                .file("file")
                .choice(
                        "kind",
                        Attachment.Kind.values(),
                        Attachment.Kind.LETTER,
                        kind -> "plan.document." + kind.name().toLowerCase(Locale.ROOT))
                .line("title", false, null)
                .line("titleKk", false, null)
                .build();
    }

    /** What a document is said to be, to be put right; its file stays. */
    private FormView describe() {
        Attachment before =
                carrying.document(value("document"))
                        .map(Document::attachment)
                        .orElseThrow(NotFound::new);
        return form("describe-document")
                .hidden("document", before.id())
                .choice(
                        "kind",
                        Attachment.Kind.values(),
                        before.kind(),
                        kind -> "plan.document." + kind.name().toLowerCase(Locale.ROOT))
                .line("title", false, before.title())
                .line("titleKk", false, before.titleKk())
                .area("reason", true, null)
                .build();
    }

    private FormView publish() {
        return form("publish-document").hidden("document", value("document")).build();
    }

    /** Publishes what the page shows of what is decided there, or takes it back. */
    private FormView publicly(String action) {
        boolean back = action.startsWith("un");
        FormBuilder form =
                form(action)
                        .hidden(
                                "decisions",
                                telling.decisions(back).stream()
                                        .map(Decided::id)
                                        .collect(Collectors.joining(" ")));
        return back ? form.danger().area("reason", true, null).build() : form.build();
    }

    private FormView withdraw() {
        return form("withdraw-entry")
                .danger()
                .hidden("entry", value("entry"))
                .hidden("record", value("record"))
                .area("reason", true, null)
                .build();
    }

    private List<Option> yesOrNo(String key) {
        return Stream.of("true", "false")
                .map(each -> new Option(each, messages.text(locale, key + each)))
                .toList();
    }

    private static String line(Slot slot) {
        return slot.date().format(DAY)
                + (slot.time() == null ? "" : " " + slot.time())
                + " "
                + slot.object();
    }

    private static @Nullable String lines(List<String> all) {
        return all.isEmpty() ? null : String.join("\n", all);
    }

    private String value(String name) {
        return Objects.requireNonNullElse(input.values().get(name), "");
    }

    private FormBuilder form(String action) {
        boolean mine = input.action().equals(action);
        FormBuilder form =
                new FormBuilder(
                                messages,
                                locale,
                                action,
                                mine ? input.values() : Map.of(),
                                mine ? input.errors() : List.of())
                        .warned(mine ? input.warnings() : List.of())
                        .open(mine);
        return occurrence == null ? form : form.hidden("occurrence", occurrence);
    }
}
