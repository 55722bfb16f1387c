package kz.moldir.plan.write.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.settings.SettingsRequests.CommissionRequest;
import kz.moldir.plan.write.settings.SettingsRequests.DayRequest;
import kz.moldir.plan.write.settings.SettingsRequests.DistrictsRequest;
import kz.moldir.plan.write.settings.SettingsRequests.NamesRequest;
import kz.moldir.plan.write.settings.SettingsRequests.RulesRequest;
import kz.moldir.plan.write.settings.SettingsRequests.TermRequest;
import kz.moldir.plan.write.settings.SettingsRequests.TermsRequest;
import kz.moldir.plan.write.settings.SettingsRequests.TextRequest;
import kz.moldir.plan.write.settings.SettingsRequests.WeekendRequest;
import org.jspecify.annotations.Nullable;

/** What was typed into the forms of the settings, as the requests of the API. */
record SettingsForms(Map<String, String> typed, List<String> languages) {

    private static final int MOST_DAYS = 366;
    private static final int LONGEST = 500;

    NamesRequest names() {
        return new NamesRequest(text("name"), words("zone"), languages, version(), reason());
    }

    String number() {
        return words("number");
    }

    CommissionRequest commission() {
        return new CommissionRequest(text("commissionName"), version(), reason());
    }

    /** A row of the form that says nothing is no district. */
    DistrictsRequest districts() {
        return new DistrictsRequest(
                IntStream.range(0, SettingsValues.districts(typed))
                        .mapToObj(row -> text(SettingsValues.DISTRICT + row))
                        .filter(name -> name.text() != null)
                        .toList(),
                version(),
                reason());
    }

    WeekendRequest weekend(List<DayOfWeek> days) {
        return new WeekendRequest(days, version(), reason());
    }

    LocalDate day() {
        try {
            return LocalDate.parse(words("day"));
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field("day", "settings.problem.day");
        }
    }

    DayRequest dayIs() {
        CalendarEntry.Kind kind =
                Arrays.stream(CalendarEntry.Kind.values())
                        .filter(each -> each.name().equals(words("kind")))
                        .findFirst()
                        .orElse(CalendarEntry.Kind.DAY_OFF);
        return new DayRequest(kind, text("dayName"), text("daySource"), version(), reason());
    }

    TermsRequest terms() {
        all(
                () -> needed("noRecordGrace"),
                () -> needed("waitingLapse"),
                () -> term("recommendationReply"),
                () -> term("appealAnswer"),
                () -> term("appealForward"),
                () -> term("hearingNotice"),
                () -> term("protocol"),
                () -> term("publication"));
        return new TermsRequest(
                needed("noRecordGrace"),
                needed("waitingLapse"),
                term("recommendationReply"),
                term("appealAnswer"),
                term("appealForward"),
                term("hearingNotice"),
                term("protocol"),
                term("publication"),
                version(),
                reason());
    }

    /** What is wrong with each of the fields, not with the first one alone. */
    private static void all(Supplier<?>... fields) {
        List<Invalid.Fault> faults = new ArrayList<>();
        for (Supplier<?> field : fields) {
            try {
                var unused = field.get();
            } catch (Invalid wrong) {
                faults.addAll(wrong.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private List<Integer> reminders() {
        List<Integer> reminders =
                Arrays.stream(words("reminders").split("[,;\\s]+"))
                        .filter(each -> !each.isEmpty())
                        .map(each -> number("reminders", each.replace('−', '-'), -60, 120))
                        .toList();
        if (reminders.size() > 10) {
            throw Invalid.field("reminders", "settings.problem.reminders");
        }
        return reminders;
    }

    private @Nullable Integer quorum() {
        String percent = words("quorumPercent");
        return percent.isEmpty() ? null : number("quorumPercent", percent, 1, 100);
    }

    RulesRequest rules() {
        all(this::reminders, this::quorum);
        List<Integer> reminders = reminders();
        return new RulesRequest(
                reminders.isEmpty() ? null : reminders,
                quorum(),
                text("quorumSource"),
                "true".equals(words("chairDecides")),
                text("castingVoteSource"),
                version(),
                reason());
    }

    String reason() {
        return bounded("reason");
    }

    /** What was seen: of a form that does not say it nothing, so that it changes nothing. */
    int version() {
        return words("version").matches("[0-9]{1,6}") ? Integer.parseInt(words("version")) : -1;
    }

    private TermRequest needed(String name) {
        TermRequest term = term(name);
        if (term == null) {
            throw Invalid.field(name, "settings.problem.term", MOST_DAYS);
        }
        return term;
    }

    private @Nullable TermRequest term(String name) {
        String days = words(name);
        return days.isEmpty()
                ? null
                : new TermRequest(number(name, days, 0, MOST_DAYS), text(name + "Source"));
    }

    private TextRequest text(String name) {
        return new TextRequest(bounded(name + "Ru"), bounded(name + "Kk"), bounded(name + "En"));
    }

    private String bounded(String name) {
        String words = words(name);
        if (words.length() > LONGEST) {
            throw Invalid.field(name, "settings.problem.long", LONGEST);
        }
        return words;
    }

    private String words(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static int number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw Invalid.field(field, "settings.problem.number", least, most);
        }
        throw Invalid.field(field, "settings.problem.number", least, most);
    }
}
