package kz.moldir.plan.read.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.pdf.PdfOfLetter;
import kz.moldir.plan.office.word.DocxOfLetter;
import kz.moldir.plan.read.activities.InsideOnly;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.papers.CoverageDrafts.Draft;
import kz.moldir.plan.read.roster.RosterList;
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

/** Answers the papers of an activity as docx or pdf, and draft texts about it. */
@InsideOnly
@RestController
final class PapersController {

    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int LONGEST = 500;

    private final PlanRows rows;
    private final CarryingOut carrying;
    private final RosterList roster;
    private final Messages messages;
    private final Council council;
    private final CouncilClock clock;

    PapersController(
            PlanRows rows,
            CarryingOut carrying,
            RosterList roster,
            Messages messages,
            Council council,
            CouncilClock clock) {
        this.rows = rows;
        this.carrying = carrying;
        this.roster = roster;
        this.messages = messages;
        this.council = council;
        this.clock = clock;
    }

    /**
     * A paper to be signed: invitation, materials-request, notice, minutes or extract.
     *
     * @param number written by hand; without one there is room for it
     * @param to one of those who are invited; without one all of them
     * @param occurrence of which it is, or "coming"; without one the latest that was held
     * @param format docx, to be changed by hand, or pdf
     */
    @GetMapping({
        "/api/activities/{id}/papers/{paper}",
        "/{lang:kk|ru|en}/activities/{id}/papers/{paper}"
    })
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(defaultValue = "kk") String lang,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(defaultValue = "docx") String format) {
        boolean pdf = pdf(format);
        Paper wanted = Paper.of(paper).orElseThrow(NotFound::new);
        Facts facts = facts(id, language(lang), given("occurrence", occurrence));
        Letter letter =
                new Papers(
                                facts,
                                council.today(clock),
                                given("number", number),
                                given("to", to),
                                new InRoster(roster, facts.language()))
                        .of(wanted);
        String name =
                facts.ofThePlan("paper." + wanted.code() + ".file", facts.number())
                        + (pdf ? ".pdf" : ".docx");
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf ? PdfOfLetter.of(letter) : DocxOfLetter.of(letter));
    }

    /** Ready texts for the site, social networks and the press. */
    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR},
            own = {Role.LEAD, Role.MEMBER, Role.PRESS})
    @GetMapping("/api/activities/{id}/coverage-drafts")
    List<Draft> drafts(
            @PathVariable String id,
            @RequestParam(defaultValue = "kk") String lang,
            @RequestParam(required = false) @Nullable String occurrence) {
        return new CoverageDrafts(
                        facts(id, language(lang), given("occurrence", occurrence)),
                        council.today(clock))
                .all();
    }

    private Facts facts(String id, Language language, @Nullable String occurrence) {
        return new Facts(
                messages,
                council,
                language,
                rows.get(id).orElseThrow(NotFound::new),
                carrying.of(id),
                occurrence);
    }

    private static @Nullable String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Invalid.field(field, "plan.carrying.problem.words", LONGEST);
        }
        return text.strip();
    }

    private static boolean pdf(String format) {
        return switch (format) {
            case "docx" -> false;
            case "pdf" -> true;
            default -> throw Invalid.field("format", "plan.problem.paper-format");
        };
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
