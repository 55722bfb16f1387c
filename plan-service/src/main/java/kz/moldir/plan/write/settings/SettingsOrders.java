package kz.moldir.plan.write.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.CastingVote;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
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
import org.springframework.stereotype.Component;

/** Makes of a part that somebody changed the settings as a whole, and sends them. */
@Component
final class SettingsOrders {

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");
    private static final String NUMBER = "[1-9][0-9]?";
    private static final int MOST_DAYS = 1000;
    private static final int MOST_DISTRICTS = 60;

    private final Commands commands;
    private final Council council;
    private final Logos logos;

    SettingsOrders(Commands commands, Council council, AttachedFiles files) {
        this.logos = new Logos(files);
        this.commands = commands;
        this.council = council;
    }

    Done names(NamesRequest body, Caller caller) {
        LocalizedText name = body.name().text();
        if (name == null) {
            throw Invalid.field("name", "settings.problem.name");
        }
        List<String> languages = body.languages();
        if (languages != null
                && (languages.isEmpty()
                        || !LANGUAGES.containsAll(languages)
                        || languages.stream().distinct().count() < languages.size())) {
            throw Invalid.field("languages", "settings.problem.languages");
        }
        return send(
                Part.NAMES,
                council.settings().named(name, zone(body.zone()), languages),
                body.version(),
                body.reason(),
                body,
                caller);
    }

    /** There is this commission from now on, or it is called otherwise. */
    Done commission(String number, CommissionRequest body, Caller caller) {
        LocalizedText name = body.name().text();
        if (!number.matches(NUMBER)) {
            throw Invalid.field("number", "roster.problem.number");
        }
        if (name == null) {
            throw Invalid.field("commissionName", "settings.problem.commission");
        }
        Map<String, LocalizedText> now = new TreeMap<>(Comparator.comparing(Integer::valueOf));
        now.putAll(council.commissions());
        now.put(number, name);
        return send(
                Part.COMMISSIONS,
                council.settings().withCommissions(now),
                body.version(),
                body.reason(),
                new SettingsRequests.Commission(number, body),
                caller);
    }

    /** There is no such commission any more; what it did keeps its number. */
    Done withoutCommission(String number, int version, @Nullable String reason, Caller caller) {
        Map<String, LocalizedText> now = new LinkedHashMap<>(council.commissions());
        now.remove(number);
        if (now.isEmpty()) {
            throw Invalid.field("commissions", "settings.problem.commissions");
        }
        return send(
                Part.COMMISSIONS,
                council.settings().withCommissions(now),
                version,
                reason,
                List.of("commission", number, version),
                caller);
    }

    /** The city has these districts from now on; what is written of others stays. */
    Done districts(DistrictsRequest body, Caller caller) {
        List<LocalizedText> districts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (TextRequest each : body.districts()) {
            LocalizedText name = each.text();
            if (name == null) {
                throw Invalid.field("districts", "settings.problem.district-without-name");
            }
            List<String> called = called(name);
            if (called.stream().anyMatch(known::contains) || districts.size() >= MOST_DISTRICTS) {
                throw Invalid.field("districts", "settings.problem.districts", MOST_DISTRICTS);
            }
            known.addAll(called);
            districts.add(name);
        }
        return send(
                Part.DISTRICTS,
                council.settings().withDistricts(districts),
                body.version(),
                body.reason(),
                body,
                caller);
    }

    /** What a district is called in each language, however it is typed. */
    private static List<String> called(LocalizedText name) {
        return Stream.of(
                        Stream.ofNullable(name.ru()).map(words -> "ru " + SearchFold.fold(words)),
                        Stream.ofNullable(name.kk()).map(words -> "kk " + SearchFold.fold(words)),
                        Stream.ofNullable(name.en()).map(words -> "en " + SearchFold.fold(words)))
                .flatMap(words -> words)
                .toList();
    }

    /** These days of the week are not worked from now on; all terms are counted so. */
    Done weekend(WeekendRequest body, Caller caller) {
        Set<DayOfWeek> weekend = Set.copyOf(body.weekend());
        if (weekend.size() == DayOfWeek.values().length) {
            throw Invalid.field("weekend", "settings.problem.weekend");
        }
        return send(
                Part.WEEKEND,
                council.settings().withWeekend(weekend),
                body.version(),
                body.reason(),
                body,
                caller);
    }

    Done day(LocalDate day, DayRequest body, Caller caller) {
        Days.check("day", day);
        CalendarEntry entry =
                new CalendarEntry(
                        day,
                        body.kind(),
                        body.name() == null ? null : body.name().text(),
                        body.source() == null ? null : body.source().text());
        List<CalendarEntry> calendar =
                Stream.concat(without(day), Stream.of(entry))
                        .sorted(Comparator.comparing(CalendarEntry::day))
                        .toList();
        if (calendar.size() > MOST_DAYS) {
            throw Invalid.field("day", "settings.problem.days");
        }
        return send(
                Part.CALENDAR,
                council.settings().withCalendar(calendar),
                body.version(),
                body.reason(),
                new SettingsRequests.Day(day, body),
                caller);
    }

    Done ordinary(LocalDate day, int version, @Nullable String reason, Caller caller) {
        return send(
                Part.CALENDAR,
                council.settings().withCalendar(without(day).toList()),
                version,
                reason,
                List.of(day.toString(), version),
                caller);
    }

    Done terms(TermsRequest body, Caller caller) {
        Terms terms =
                new Terms(
                        body.noRecordGrace().term(),
                        body.waitingLapse().term(),
                        term(body.recommendationReply()),
                        term(body.appealAnswer()),
                        term(body.appealForward()),
                        term(body.hearingNotice()),
                        term(body.protocol()),
                        term(body.publication()));
        return send(
                Part.TERMS,
                council.settings().withTerms(terms),
                body.version(),
                body.reason(),
                body,
                caller);
    }

    Done rules(RulesRequest body, Caller caller) {
        Integer percent = body.quorumPercent();
        Quorum quorum =
                percent == null
                        ? null
                        : new Quorum(
                                percent,
                                body.quorumSource() == null ? null : body.quorumSource().text());
        List<Integer> reminders =
                body.reminders() == null
                        ? null
                        : body.reminders().stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList();
        return send(
                Part.RULES,
                council.settings().withRules(reminders, quorum, castingVote(body)),
                body.version(),
                body.reason(),
                body,
                caller);
    }

    private static @Nullable CastingVote castingVote(RulesRequest body) {
        return Boolean.TRUE.equals(body.chairDecides())
                ? new CastingVote(
                        body.castingVoteSource() == null ? null : body.castingVoteSource().text())
                : null;
    }

    /** Shows the logo that a file holds from now on; the same picture changes nothing. */
    Done logo(byte[] file, int version, @Nullable String reason, Caller caller) {
        return send(
                Part.LOGO,
                council.settings().withLogo(logos.of(file)),
                version,
                reason,
                List.of(Logos.sha256(file), version),
                caller);
    }

    /** Shows no logo any more. */
    Done withoutLogo(int version, @Nullable String reason, Caller caller) {
        return send(
                Part.LOGO,
                council.settings().withLogo(null),
                version,
                reason,
                List.of("logo", version),
                caller);
    }

    /** Sets a part as it was before it was changed last. */
    Done undo(Part part, UndoRequest body, Caller caller) {
        return commands.send(
                new SettingsCommand.TakeBack(
                        CommandIds.derived(council.id(), "settings"),
                        part,
                        body.version(),
                        council.file(),
                        body.reason().strip()),
                caller.asking(List.of(part, body)));
    }

    private Done send(
            Part part,
            CouncilSettings settings,
            int version,
            @Nullable String reason,
            Object body,
            Caller caller) {
        String id = CommandIds.derived(council.id(), "settings");
        return commands.send(
                new SettingsCommand.ChangeSettings(
                        id, part, settings, version, SettingsRequests.clean(reason)),
                caller.asking(body));
    }

    private Stream<CalendarEntry> without(LocalDate day) {
        return council.calendar().stream().filter(entry -> !entry.day().equals(day));
    }

    private static @Nullable Term term(@Nullable TermRequest body) {
        return body == null ? null : body.term();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw Invalid.field("zone", "settings.problem.zone");
        }
    }
}
