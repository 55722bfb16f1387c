package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.Carrying.Attachment;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Minutes;
import kz.moldir.plan.events.Carrying.Session;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.events.Carrying.Word;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the page, by their names.
 *
 * @param today the day that a record is usually of
 * @param input what was typed and why it was not taken
 */
record CarryingFormsOf(
        Messages messages,
        Locale locale,
        CarryingView carrying,
        LocalDate today,
        ActivityInput input) {

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
                        attach())
                .forEach(form -> forms.put(form.action(), form));
        if (!carrying.open().isEmpty()) {
            forms.put("answer-word", answer());
        }
        if (input.action().equals("publish-document")) {
            forms.put("publish-document", publish());
        }
        if (input.action().equals("withdraw-entry")) {
            forms.put("withdraw-entry", withdraw());
        }
        return forms;
    }

    private FormView arrange() {
        Session session = carrying.session();
        return form("arrange-session")
                .area("invited", false, session == null ? null : lines(session.invited()))
                .area("agenda", false, session == null ? null : lines(session.agenda()))
                .date("materialsUntil", false, session == null ? null : session.materialsUntil())
                .address("stream", session == null ? null : session.stream())
                .build();
    }

    private FormView materials() {
        return form("record-materials")
                .options("received", yesOrNo("plan.materials."))
                .date("date", false, today)
                .area("note", false, null)
                .build();
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
                .date("date", false, today)
                .build();
    }

    private FormView answer() {
        return form("answer-word")
                .options(
                        "word",
                        carrying.open().stream()
                                .map(
                                        word ->
                                                new Option(
                                                        word.id(),
                                                        word.from() + ": " + start(word.text())))
                                .toList())
                .optional(
                        "accepted",
                        Stream.concat(
                                        Stream.of(
                                                new Option(
                                                        "",
                                                        messages.text(
                                                                locale, "plan.accepted.none"))),
                                        yesOrNo("plan.accepted.").stream())
                                .toList())
                .area("words", true, null)
                .date("date", false, today)
                .build();
    }

    private FormView attendance() {
        Attendance attendance = carrying.attendance();
        FormBuilder form =
                form("record-attendance")
                        .area(
                                "present",
                                false,
                                attendance == null ? null : lines(attendance.present()))
                        .area(
                                "guests",
                                false,
                                attendance == null ? null : lines(attendance.guests()))
                        .line("members", false, attendance == null ? null : attendance.members())
                        .line(
                                "organiser",
                                false,
                                attendance == null ? null : attendance.organiser());
        return (attendance == null ? form : form.line("reason", true, null)).build();
    }

    private FormView minutes() {
        Minutes minutes = carrying.minutes();
        FormBuilder form =
                form("write-minutes")
                        .line("number", false, minutes == null ? null : minutes.number())
                        .line("chair", true, minutes == null ? null : minutes.chair())
                        .line("secretary", false, minutes == null ? null : minutes.secretary())
                        .area("heard", false, minutes == null ? null : minutes.heard());
        return (minutes == null ? form : form.line("reason", true, null)).build();
    }

    private FormView decision() {
        return form("take-decision")
                .area("text", true, null)
                .line("inFavour", false, null)
                .line("against", false, null)
                .line("abstained", false, null)
                .line("agency", false, null)
                .date("until", false, null)
                .date("date", false, today)
                .build();
    }

    private FormView schedule() {
        return form("set-schedule")
                .area(
                        "slots",
                        false,
                        carrying.schedule().isEmpty()
                                ? null
                                : carrying.schedule().stream()
                                        .map(CarryingFormsOf::line)
                                        .collect(Collectors.joining("\n")))
                .build();
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
                .build();
    }

    private FormView publish() {
        return form("publish-document").hidden("document", value("document")).build();
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
        return slot.date() + (slot.time() == null ? "" : " " + slot.time()) + " " + slot.object();
    }

    private static @Nullable String lines(List<String> all) {
        return all.isEmpty() ? null : String.join("\n", all);
    }

    private static String start(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private String value(String name) {
        return Objects.requireNonNullElse(input.values().get(name), "");
    }

    private FormBuilder form(String action) {
        boolean mine = input.action().equals(action);
        return new FormBuilder(
                        messages,
                        locale,
                        action,
                        mine ? input.values() : Map.of(),
                        mine ? input.errors() : List.of())
                .open(mine);
    }
}
