package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.PublishedDocument;
import org.junit.jupiter.api.Test;

class PlanCorrectionsTest extends PlanCorrectionsCase {

    @Test
    void aRequestMakesTheRowWaitUntilItsAnswer() {
        ActivityView asked =
                after(
                        views.get("a11"),
                        "answer-requested",
                        "{'requestId':'r','whom':'Акимат','channel':'letter','on':'2026-04-10'}");

        assertThat(state(asked)).isEqualTo("waiting");
        assertThat(asked.facts().waiting().whom()).isEqualTo("Акимат");
        ActivityView answered =
                after(asked, "answer-received", "{'requestId':'r','on':'2026-04-13'}");
        assertThat(state(answered)).isEqualTo(state(views.get("a11")));
    }

    @Test
    void whatTheNextPlanGoesOnWithIsCarriedOver() {
        ActivityView carried =
                after(
                        views.get("a11"),
                        "activity-carried-over",
                        "{'on':'2026-04-10','from':'2026-04-13','nextActivityId':'n','year':2026,'half':2,'number':7}");

        assertThat(state(carried)).isEqualTo("carriedOver");
        assertThat(carried.history().getLast().changes())
                .containsExactly(
                        new Change("carriedOn", null, "2026-04-10"),
                        new Change("carriedFrom", null, "2026-04-13"),
                        new Change("nextNumber", null, "7"));
    }

    @Test
    void whatWasEnteredByMistakeIsInNoPlanAndKeepsItsPage() {
        ActivityView cancelled =
                after(
                        views.get("a11"),
                        "activity-cancelled",
                        "{'on':'2026-04-13','reason':'Карантин'}");
        ActivityView withdrawn =
                after(
                        views.get("a11"),
                        "activity-cancelled",
                        "{'on':'2026-04-13','reason':'Введено дважды','withdrawn':true}");

        assertThat(cancelled.planId()).isEqualTo(views.get("a11").planId());
        assertThat(withdrawn.planId()).as("by which plans list and count").isNull();
        assertThat(withdrawn.promise()).isEqualTo(cancelled.promise());
        assertThat(state(withdrawn)).isEqualTo("cancelled");
        assertThat(withdrawn.history().getLast().changes())
                .contains(new Change("reason", null, "Введено дважды"));
    }

    @Test
    void whatIsTakenOutAfterItWasHeldStaysHeldAndSaysSo() {
        ActivityView held = views.get("a1");
        ActivityView out =
                after(
                        held,
                        "activity-taken-out",
                        "{'version':2,'on':'2026-04-13','reason':'Бюджет','decision':'21',"
                                + "'rowReason':'Рынок закрыт'}");
        ActivityView cancelled =
                after(
                        views.get("a11"),
                        "activity-cancelled",
                        "{'on':'2026-04-13','reason':'Бюджет','decision':'21','takenOut':true,"
                                + "'version':2,'rowReason':'Рынок закрыт'}");

        assertThat(state(out)).isEqualTo(state(held));
        assertThat(out.outcome()).isEqualTo(held.outcome());
        assertThat(cancelled.promised().takenOut())
                .isEqualTo(out.promised().takenOut().cancelling());
        assertThat(state(cancelled)).isEqualTo("cancelled");
        assertThat(out.history().getLast().type()).isEqualTo("activity-taken-out");
        assertThat(out.history().getLast().changes())
                .isEqualTo(cancelled.history().getLast().changes())
                .contains(new Change("rowReason", null, "Рынок закрыт"));
    }

    @Test
    void whyARowWasTakenOutIsPutRightAndTheWrongWordsMayBeConcealed() {
        ActivityView out =
                after(
                        views.get("a1"),
                        "activity-taken-out",
                        "{'version':2,'on':'2026-04-13','reason':'Бюджет','decision':'21',"
                                + "'rowReason':'Звонить 8 701 234 56 78'}");
        String right =
                "{'kind':'row-reason','recordId':'2','fields':[{'field':'rowReason','wrong':"
                        + "'Звонить 8 701 234 56 78','right':'Рынок закрыт'}],'replaced':false,"
                        + "'reason':'Телефон','concealed':true}";
        ActivityView corrected = after(out, "record-corrected", right);

        assertThat(corrected.promised().takenOut().rowReason()).isEqualTo("Рынок закрыт");
        assertThat(corrected.shownHistory().toString())
                .contains("Рынок закрыт")
                .doesNotContain("8 701");
        assertThat(after(out, "record-corrected", right.replace("'2','fields'", "'3','fields'")))
                .as("another version")
                .extracting(view -> view.promised().takenOut())
                .isEqualTo(out.promised().takenOut());
    }

    /** The dash that the contract needs is no reason. */
    @Test
    void ofARowThatWasTakenOutWhileNothingWasToldOfItNoReasonIsKept() {
        String words = "{'version':2,'on':'2026-04-13','reason':'—','decision':'21'%s}";
        ActivityView out = after(views.get("a1"), "activity-taken-out", words.formatted(""));
        ActivityView cancelled =
                after(views.get("a11"), "activity-cancelled", words.formatted(",'takenOut':true"));

        assertThat(out.promised().takenOut().reason()).isNull();
        assertThat(cancelled.promised().takenOut().reason()).isNull();
    }

    @Test
    void ofARestrictedRowTheHistoryTellsNotWhyItWasAmended() {
        ActivityView amended =
                after(
                        views.get("a11"),
                        "activity-amended",
                        "{'version':2,'on':'2026-04-13','decision':'21','moved':true,'number':11,"
                                + "'title':{'ru':'Другие слова'},'kinds':['ROUND_TABLE'],"
                                + "'timeframe':{'text':'июнь','kind':'MONTH','end':'2026-06-30'},"
                                + "'responsible':{'text':'2 комиссия','commissions':['2'],"
                                + "'committees':[],'persons':[],'groups':[]},'subjects':[],"
                                + "'organiser':{'kind':'council'},'external':[],"
                                + "'reason':'Бюджет','rowReason':'Проверка рынка'}");
        assertThat(amended.shownHistory().toString()).contains("Проверка рынка", "Бюджет");

        ActivityView restricted =
                after(amended, "activity-disclosure-changed", "{'disclosure':'restricted'}");

        assertThat(restricted.shownHistory().toString())
                .contains("Другие слова")
                .doesNotContain("Проверка рынка", "Бюджет");
    }

    @Test
    void anAmendedPromiseReadsOtherwiseAndKeepsItsPast() {
        ActivityView before = views.get("a11");
        String words =
                "{'version':2,'on':'2026-04-13','decision':'21','moved':%s,'number':11,"
                        + "'title':{'ru':'Другие слова'},'kinds':['ROUND_TABLE'],"
                        + "'timeframe':{'text':'до 20 июня','kind':'UNTIL','end':'2026-06-20'},"
                        + "'responsible':{'text':'2 комиссия','commissions':['2'],'committees':[],"
                        + "'persons':[],'groups':[]},'subjects':[],"
                        + "'organiser':{'kind':'council'},'external':[]}";
        ActivityView changed =
                after(
                        before,
                        "activity-amended",
                        words.replace("'number'", "'reason':'Бюджет','number'").formatted("false"));
        ActivityView earlier =
                after(
                        after(before, "activity-amended", words.formatted("true")),
                        "activity-postponed",
                        "{'date':'2026-06-20','reason':'Бюджет'}");

        assertThat(changed.promised().title().ru()).isEqualTo("Другие слова");
        assertThat(changed.known().timeframe().end()).isEqualTo("2026-06-20");
        assertThat(changed.history().getLast().changes())
                .contains(
                        new Change("decision", null, "21"),
                        new Change(
                                "kinds",
                                before.promised().kinds().getFirst().name(),
                                "ROUND_TABLE"))
                .anySatisfy(change -> assertThat(change.to()).isEqualTo("до 20 июня"));
        assertThat(changed.known().promised()).isEqualTo(before.known().timeframe());
        assertThat(changed.known().postponedTo()).isEqualTo("2026-06-20");
        assertThat(changed.agreedDay()).as("nobody named a day").isNull();
        assertThat(changed.outcome().reason()).isEqualTo("Бюджет");
        assertThat(earlier.known()).isEqualTo(changed.known());
        assertThat(earlier.outcome()).isEqualTo(changed.outcome());
    }

    @Test
    void workOutsideThePlanStaysOutsideWhenItIsPutRight() {
        String words =
                "'number':1,'title':{'ru':'%s'},'kinds':['HEARING'],"
                        + "'timeframe':{'text':'до 20 июня','kind':'UNTIL','end':'2026-06-20'},"
                        + "'responsible':{'text':'2 комиссия','commissions':['2'],'committees':[],"
                        + "'persons':[],'groups':[]},'subjects':[],"
                        + "'organiser':{'kind':'council'},'external':[]}";
        ActivityView entered =
                after(
                        ActivityView.unknown("o1"),
                        "activity-planned",
                        "{'planId':'p','year':2026,'half':1,'approvedOn':'2026-03-17',"
                                + "'outside':true,"
                                + words.formatted("Слова"));
        ActivityView corrected =
                after(
                        entered,
                        "activity-amended",
                        "{'version':0,'on':'2026-04-13','decision':'Опечатка','moved':false,"
                                + words.formatted("Верные слова"));

        assertThat(corrected.promised().title().ru()).isEqualTo("Верные слова");
        assertThat(corrected.promised().outside()).isTrue();
        assertThat(corrected.history().getFirst().type())
                .as("no meeting approved a plan with it")
                .isEqualTo("activity-planned-outside");
        assertThat(corrected.history().getFirst().changes())
                .extracting("field")
                .containsExactly("timeframe", "responsible");
    }

    @Test
    void whyARowWasAddedIsInItsHistoryUntilTheRowIsRestricted() {
        ActivityView added =
                after(
                        ActivityView.unknown("r1"),
                        "activity-planned",
                        "{'planId':'p','year':2026,'half':1,'approvedOn':'2026-03-17',"
                                + "'number':9,'title':{'ru':'Слова'},'kinds':['HEARING'],"
                                + "'timeframe':{'text':'июнь','kind':'MONTH','end':'2026-06-30'},"
                                + "'responsible':{'text':'2 комиссия','commissions':['2'],"
                                + "'committees':[],'persons':[],'groups':[]},'subjects':[],"
                                + "'organiser':{'kind':'council'},'external':[],"
                                + "'rowReason':'Жалоба'}");
        ActivityView concealed =
                after(
                        added,
                        "record-corrected",
                        "{'kind':'row-reason','recordId':'2','fields':[{'field':'rowReason',"
                                + "'wrong':'Жалоба','right':'Рост'}],'replaced':false,"
                                + "'reason':'Имя','concealed':true}");

        assertThat(added.shownHistory().toString()).contains("Жалоба");
        assertThat(concealed.shownHistory().toString()).contains("Рост").doesNotContain("Жалоба");
        assertThat(
                        after(added, "activity-disclosure-changed", "{'disclosure':'restricted'}")
                                .shownHistory()
                                .toString())
                .doesNotContain("Жалоба");
    }

    @Test
    void aDocumentToldAgainIsTheSameDescribedOtherwise() {
        String told =
                "{'documentId':'d','name':'акт.pdf','mediaType':'application/pdf','bytes':9,"
                        + "'sha256':'5f','on':'2026-04-12','kind':'%s','title':{'ru':'%s'}%s}";
        ActivityView published =
                after(views.get("a11"), "document-published", told.formatted("letter", "Акт", ""));
        ActivityView right =
                after(
                        published,
                        "document-published",
                        told.formatted("minutes", "Протокол", ",'reason':'Не то название'"));

        assertThat(right.outcome().documents())
                .singleElement()
                .returns("minutes", PublishedDocument::kind)
                .returns("5f", PublishedDocument::sha256);
        assertThat(right.history().getLast().type()).isEqualTo("document-corrected");
        assertThat(right.history().getLast().changes())
                .containsExactly(
                        new Change("document", null, "d"),
                        new Change("documentKind", "letter", "minutes"),
                        new Change("documentTitleRu", "Акт", "Протокол"),
                        new Change("why", null, "Не то название"));
    }

    @Test
    void aWithdrawnDocumentIsGoneAndStaysInTheHistory() {
        ActivityView published =
                after(
                        views.get("a11"),
                        "document-published",
                        "{'documentId':'d','name':'акт.pdf','mediaType':'application/pdf','bytes':9,"
                                + "'sha256':'5f','on':'2026-04-12','kind':'minutes'}");
        assertThat(published.outcome().documents())
                .containsExactly(
                        new PublishedDocument(
                                "d",
                                "акт.pdf",
                                "5f",
                                java.time.LocalDate.of(2026, 4, 12),
                                "minutes",
                                null,
                                "application/pdf",
                                9));
        assertThat(published.history().getLast().changes())
                .contains(new Change("documentKind", null, "minutes"));

        ActivityView restricted =
                after(published, "activity-disclosure-changed", "{'disclosure':'restricted'}");
        assertThat(published.shownOutcome().documents()).hasSize(1);
        assertThat(restricted.shownOutcome().documents()).isEmpty();

        assertThat(
                        after(
                                        restricted,
                                        "activity-disclosure-changed",
                                        "{'disclosure':'restricted','standing':{'date':'2026-05-13','postponed':false,'moves':0}}")
                                .history())
                .as("its day is told at the closing, and nobody decided anything")
                .isEqualTo(restricted.history());

        ActivityView withdrawn =
                after(published, "document-withdrawn", "{'documentId':'d','on':'2026-04-13'}");

        assertThat(withdrawn.outcome().documents()).isEmpty();
        assertThat(withdrawn.history().getLast().changes())
                .containsExactly(
                        new Change("file", "акт.pdf", null),
                        new Change("withdrawnOn", null, "2026-04-13"));
        assertThat(after(withdrawn, "document-withdrawn", "{'documentId':'e','on':'2026-04-13'}"))
                .as("one that never was public")
                .isEqualTo(withdrawn);
    }

    @Test
    void aCorrectedOccurrenceIsGoneAndStaysInTheHistory() {
        ActivityView held = views.get("a1");
        var wrong = held.outcome().occurrences().getFirst();
        ActivityView corrected =
                after(
                        held,
                        "record-corrected",
                        "{'kind':'occurrence','recordId':'"
                                + wrong.id()
                                + "','day':'"
                                + wrong.date()
                                + "','fields':[{'field':'place','wrong':'Зал'}],"
                                + "'replaced':false,'reason':'Ошибка'}");

        assertThat(corrected.outcome().occurrences()).isEmpty();
        assertThat(corrected.facts().occurrences()).isEmpty();
        assertThat(corrected.history().getLast().changes())
                .containsExactly(
                        new Change("place", "Зал", null), new Change("why", null, "Ошибка"));
        assertThat(corrected.history().getLast().replaced()).isFalse();
        assertThat(
                        after(
                                        held,
                                        "record-corrected",
                                        "{'kind':'request','recordId':'r','fields':[],"
                                                + "'replaced':true,'reason':'Ошибка'}")
                                .history()
                                .getLast()
                                .replaced())
                .isTrue();
    }

    @Test
    void aCorrectedClosingAndPublicationAreTakenBack() {
        ActivityView held = views.get("a1");
        var published = held.outcome().publications().getFirst();
        String id =
                java.util
                        .UUID
                        .nameUUIDFromBytes(
                                (published.kind() + " " + published.url())
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString();
        ActivityView bare =
                after(
                        held,
                        "record-corrected",
                        "{'kind':'publication','recordId':'"
                                + id
                                + "','day':'"
                                + published.date()
                                + "','fields':[],'replaced':false,'reason':'Ошибка'}");

        assertThat(state(bare)).isEqualTo("held");
        ActivityView open =
                after(
                        bare,
                        "record-corrected",
                        "{'kind':'closing','recordId':'closing','fields':[],'replaced':false,"
                                + "'reason':'Ошибка'}");
        assertThat(open.outcome().result()).isNull();
        assertThat(open.facts().closedOn()).isNull();
    }
}
