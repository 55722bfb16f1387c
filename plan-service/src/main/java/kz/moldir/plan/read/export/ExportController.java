package kz.moldir.plan.read.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.csv.Csv;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.plan.office.pdf.PdfOfPlan;
import kz.moldir.plan.office.word.DocxOfPlan;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.versions.ListedVersion;
import kz.moldir.plan.read.versions.VersionList;
import kz.moldir.plan.read.versions.VersionWords;
import kz.moldir.plan.read.versions.Versions;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a plan as a file: docx and pdf to print, xlsx and csv to edit and import again. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.PRESS)
@RestController
final class ExportController {

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final Plans plans;
    private final Versions versions;
    private final VersionList list;
    private final VersionWords words;
    private final RosterList roster;
    private final Activities activities;
    private final Council council;
    private final CouncilClock clock;
    private final Messages messages;

    ExportController(
            Plans plans,
            Versions versions,
            VersionList list,
            VersionWords words,
            RosterList roster,
            Activities activities,
            Council council,
            CouncilClock clock,
            Messages messages) {
        this.list = list;
        this.words = words;
        this.plans = plans;
        this.versions = versions;
        this.roster = roster;
        this.activities = activities;
        this.council = council;
        this.clock = clock;
        this.messages = messages;
    }

    /** The kinds of files. */
    enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF(MediaType.APPLICATION_PDF_VALUE),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        static Format of(String name) {
            for (Format format : values()) {
                if (format.name().equalsIgnoreCase(name)) {
                    return format;
                }
            }
            throw Invalid.field("format", "plan.problem.format");
        }

        /** Whether it shows the decisions about the plan: a table has none of them. */
        boolean decided() {
            return this == DOCX || this == PDF;
        }

        String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** For programs, which name the language. */
    @GetMapping("/api/plans/{planId}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String planId,
            @RequestParam String format,
            @RequestParam(defaultValue = "kk") String lang,
            @RequestParam(required = false) @Nullable Integer version) {
        Format kind = Format.of(format);
        return file(edition(planId, version, kind), kind, language(lang));
    }

    /** The plan as its amendment in the making would make it, for those who decide on it. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/plans/{planId}/amendment/export")
    ResponseEntity<byte[]> amendment(
            @PathVariable String planId,
            @RequestParam String format,
            @RequestParam(defaultValue = "kk") String lang) {
        Format kind = Format.of(format);
        return file(proposed(planId, kind), kind, language(lang));
    }

    /** For the pages, whose address names the language. */
    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/export")
    ResponseEntity<byte[]> page(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Integer version) {
        Format kind = Format.of(format);
        return file(edition(planId, version, kind), kind, language(lang));
    }

    /** The same of the amendment in the making. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/amendment/export")
    ResponseEntity<byte[]> amendmentPage(
            @PathVariable String lang, @PathVariable String planId, @RequestParam String format) {
        Format kind = Format.of(format);
        return file(proposed(planId, kind), kind, language(lang));
    }

    private Edition edition(String planId, @Nullable Integer version, Format format) {
        if (version != null) {
            return Edition.of(
                    versions.get(planId, version).orElseThrow(NotFound::new),
                    list.of(planId),
                    words.of(planId, version));
        }
        PlanView plan = plan(planId);
        return Edition.of(plan, versions(plan, format), council.coverage());
    }

    private Edition proposed(String planId, Format format) {
        PlanView plan = plan(planId);
        PlanView.Amending amending = plan.amending();
        if (amending == null) {
            throw new NotFound();
        }
        return Edition.proposed(plan, amending.rows(), versions(plan, format), council.coverage());
    }

    private PlanView plan(String planId) {
        return plans.get(planId).orElseThrow(NotFound::new);
    }

    /** A draft has none of them, and a table needs none. */
    private List<ListedVersion> versions(PlanView plan, Format format) {
        return (plan.decision() != null && format.decided()) ? list.of(plan.id()) : List.of();
    }

    private ResponseEntity<byte[]> file(Edition plan, Format format, Language language) {
        String name =
                messages.text(
                        language.locale(),
                        "plan.title",
                        String.valueOf(plan.year()),
                        String.valueOf(plan.half()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(
                        "\""
                                + plan.tag()
                                + (format.decided() ? "-" + spoken().names(plan, language) : "")
                                + "-"
                                + language.code()
                                + format.extension()
                                + "\"")
                .body(content(plan, format, language));
    }

    private byte[] content(Edition plan, Format format, Language language) {
        oneAtATime.lock();
        try {
            return written(plan, format, language);
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] written(Edition plan, Format format, Language language) {
        return switch (format) {
            case DOCX -> DocxOfPlan.of(official(plan, language));
            case PDF -> PdfOfPlan.of(official(plan, language));
            case XLSX -> workbook(plan, table(plan, language), language);
            case CSV -> Csv.file(separated(plan, table(plan, language)));
        };
    }

    private byte[] workbook(Edition plan, EditableTable table, Language language) {
        return WorkbookOfTable.of(
                messages.text(language.locale(), "plan.column.sheet"),
                table.of(plan.rows()),
                table.below(plan.coverage()));
    }

    private static List<List<String>> separated(Edition plan, EditableTable table) {
        List<List<String>> all = new ArrayList<>(table.of(plan.rows()));
        all.addAll(table.below(plan.coverage()));
        return all;
    }

    private @Nullable LocalizedText chair() {
        return roster.chair(council.today(clock)).map(RosterEntry::name).orElse(null);
    }

    private OfficialPlan official(Edition plan, Language language) {
        return spoken().of(plan, language);
    }

    private OfficialPlans spoken() {
        return new OfficialPlans(messages, council, chair(), OfficialWords.committees(roster));
    }

    private EditableTable table(Edition plan, Language language) {
        Set<String> outside =
                activities
                        .some(
                                plan.rows().stream()
                                        .map(Row::continues)
                                        .filter(Objects::nonNull)
                                        .map(Continues::activityId)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .filter(activity -> activity.outside() != null)
                        .map(ActivityView::id)
                        .collect(Collectors.toSet());
        PlanReader reader =
                new PlanReader(
                        KnownPersons.of(roster.personsByName()),
                        council.districts(),
                        Vocabulary.none());
        return new EditableTable(
                messages,
                language,
                reader.rows(plan.year(), Half.of(plan.half())),
                outside::contains);
    }

    private static Language language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw Invalid.field("lang", "plan.problem.lang");
    }
}
