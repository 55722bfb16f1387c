package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.attached.Attachments;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** From the draft through remarks and the meeting to the decision with its signed scan. */
final class ApprovalOverHttp {

    private final OverHttp http;
    private final String planId;
    private final String plan;

    ApprovalOverHttp(OverHttp http, String planId) {
        this.http = http;
        this.planId = planId;
        this.plan = "/api/plans/" + planId;
    }

    /** The query that sees the approval. */
    String byTheMeeting() throws IOException {
        remarked();
        assertThat(http.post(plan + "/approve", decision()).getBody()).contains("plan-same-person");

        byte[] pdf = Attachments.pdf();
        assertThat(scanned(http, "решение.pdf", pdf).getBody())
                .as("who submitted it, whatever is signed")
                .contains("Решение записывает другой человек")
                .doesNotContain("name=\"scan\"");
        OverHttp chair = http.as("chair");
        assertThat(chair.page("/ru/plans/" + planId + "/approval"))
                .as("begins with the day of the meeting")
                .contains("autocomplete=\"off\" value=\"2026-03-17\"");
        assertThat(scanned(chair, "решение.exe", "MZ".getBytes(StandardCharsets.US_ASCII)))
                .returns(422, response -> response.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("value=\"Хасенов М.К.\"", "Подписанный скан должен быть");
        scanStaysAfterAFault(chair, pdf);
        ResponseEntity<String> approved = scanned(chair, "решение.pdf", pdf);
        assertThat(approved.getStatusCode().value()).isEqualTo(302);
        String shown = String.valueOf(approved.getHeaders().getLocation());
        String after = shown.substring(shown.indexOf('?'));
        JsonNode known = http.tree(plan + after);
        assertThat(known.at("/decision/votes/inFavour").asInt()).isEqualTo(21);
        assertThat(known.at("/decision/scan/bytes").asInt()).isEqualTo(pdf.length);
        whoseHands(after);
        remarksArePutRight();
        ResponseEntity<byte[]> scan = http.bytes(plan + "/scan");
        assertThat(scan.getBody()).isEqualTo(pdf);
        assertThat(scan.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("решение.pdf");
        return after;
    }

    /** What the meeting had stays beside the correction, for pages and for programs. */
    private void remarksArePutRight() {
        String page = "/ru/plans/" + planId + "/approval";
        String id = http.tree(plan + "/approval").at("/remarks/0/remark/id").asString();
        String form = page + "/remarks/" + id + "/correct";
        Map<String, String> right =
                Map.of(
                        "commission",
                        "2",
                        "row",
                        "26",
                        "right",
                        "Нужен день",
                        "why",
                        "Описка",
                        "seen",
                        "4");
        ResponseEntity<String> done = http.form(form, right);
        assertThat(done.getStatusCode().value()).isEqualTo(302);
        assertThat(http.page(String.valueOf(done.getHeaders().getLocation())))
                .containsSubsequence("Нужен день", "Замечание исправлено после заседания", "Описка")
                .containsSubsequence("Как было перед заседанием", "Нужен срок", "Срок назначен");
        assertThat(http.form(form, right))
                .as("a second editor, who did not see that")
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("За это время это замечание", "name=\"seen\" value=\"5\"");
        String remark = plan + "/remarks/" + id;
        Map<String, Object> answer = new HashMap<>(Map.of("accepted", true, "words", "День есть"));
        assertThat(http.post(remark + "/answer", answer).getBody())
                .contains("plan-remark-answered\"");
        answer.put("reason", "Не то слово");
        answer.put("seen", 4);
        assertThat(http.post(remark + "/answer", answer).getBody()).contains("plan-remark-changed");
        answer.put("seen", 5);
        JsonNode known =
                http.as("commission-3-member")
                        .tree(
                                plan
                                        + "/approval"
                                        + after(tree(http.post(remark + "/answer", answer))));
        assertThat(known.at("/remarks/0/answer").asString()).isEqualTo("День есть");
        Map<String, String> same =
                Map.of("accepted", "true", "words", "День есть", "why", "Опечатка", "seen", "6");
        assertThat(
                        String.valueOf(
                                http.form(page + "/remarks/" + id, same)
                                        .getHeaders()
                                        .getLocation()))
                .as("no undo of a correction")
                .contains("after=")
                .doesNotContain("answered=");
        assertThat(known.at("/remarks/0/version").asInt()).isEqualTo(6);
        assertThat(known.at("/remarks/0/atMeeting/answer").asString()).isEqualTo("Срок назначен");
        assertThat(known.at("/remarks/0/atMeeting/remark/text").asString()).isEqualTo("Нужен срок");
        assertThat(known.at("/corrections/0/reason").asString()).isEqualTo("Описка");
        assertThat(known.at("/corrections/1/by/name").asString()).isNotBlank();
        assertThat(known.at("/corrections").toString()).doesNotContain("\"account\":\"");
        assertThat(
                        http.form(page + "/remarks/" + id + "/withdraw", Map.of("back", "Дважды"))
                                .getBody())
                .as("leads to the remark, which takes no such form now")
                .contains("href=\"#remark\"", "id=\"remark\"")
                .doesNotContain("href=\"#next\"");
        Map<String, String> nowhere = new HashMap<>(right);
        nowhere.putAll(Map.of("row", "999", "seen", "6"));
        assertThat(http.form(form, nowhere).getBody()).contains("href=\"#row\"");
        assertThat(http.post(remark + "/withdraw", Map.of("reason", "Дважды")).getBody())
                .contains("plan-remark-stays");
        assertThat(http.page("/ru/plans/" + planId + "/history"))
                .contains("Нужен день", "День есть", "Не то слово");
    }

    /** Everybody in the council reads who submitted it and who recorded the decision. */
    private void whoseHands(String after) {
        OverHttp member = http.as("commission-3-member");
        JsonNode decided = member.tree(plan + "/approval" + after);
        assertThat(decided.get("stage").asString()).isEqualTo("approved");
        assertThat(decided.at("/decisions/0/eyes").asString()).isEqualTo("two");
        assertThat(decided.at("/decisions/0/wrote")).hasSize(1);
        assertThat(decided.toString())
                .as("accounts are for the secretariat and the chair")
                .doesNotContain("\"account\":\"");
        JsonNode whole = http.as("chair").tree(plan + "/approval" + after);
        assertThat(whole.at("/decisions/0/wrote/0/account").asString())
                .isNotBlank()
                .isNotEqualTo(whole.at("/decisions/0/recorded/account").asString());
        String recorded = decided.at("/decisions/0/recorded/name").asString();
        for (String page : List.of("/approval", "/versions/1", "/history")) {
            assertThat(member.page("/ru/plans/" + planId + page + after))
                    .as(page)
                    .contains("Вносили или направляли", "Решение записал", recorded)
                    .contains("Решение записал не тот, кто вносил или направлял");
        }
    }

    /** A chair that is missing does not ask for the file once more. */
    private void scanStaysAfterAFault(OverHttp chair, byte[] pdf) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("date", "2026-03-17");
        form.add("scan", OverHttp.file("решение.pdf", pdf));
        assertThat(chair.form("/ru/plans/" + planId + "/approve", form).getBody())
                .contains("name=\"kept\"", "Файл «решение.pdf» уже загружен");
    }

    /** The address of a form that comes back cannot be opened, in no language. */
    private void namesItsPageAgain() {
        String page = "/ru/plans/" + planId + "/approval";
        assertThat(http.formOf(page, page + "/submit", Map.of()).getBody())
                .contains("action=\"" + page + "/submit?_page=" + page.replace("/", "%2F") + "\"")
                .contains("href=\"" + page.replace("/ru/", "/kk/") + "\"")
                .doesNotContain("href=\"/kk/plans/" + planId + "/approval/submit");
    }

    private void remarked() {
        assertThat(
                        http.form(
                                "/ru/plans/" + planId + "/approval/submit",
                                Map.of("remarksUntil", "2099-01-01")))
                .as("with no commission ticked")
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("Выберите хотя бы одну комиссию", "value=\"2099-01-01\"")
                .doesNotContain("checked=");
        namesItsPageAgain();
        assertThat(
                        http.form(
                                "/ru/plans/" + planId + "/approval/submit",
                                Map.of("remarksUntil", "2099-01-03", "asked", "2")))
                .as("a Saturday is asked about once")
                .returns(200, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("3 января 2099 г.", "name=\"read\" value=\"2099-01-03\"")
                .containsOnlyOnce("checked=");
        JsonNode submitted =
                tree(http.post(plan + "/submit", Map.of("remarksUntil", "2099-01-03")));
        assertThat(submitted.get("warnings")).as("for programs too").hasSize(1);
        Map<String, Object> remark = Map.of("commission", "2", "row", 26, "text", "Нужен срок");
        assertThat(http.as("commission-1-lead").post(plan + "/remarks", remark))
                .as("in the name of another commission")
                .returns(403, answer -> answer.getStatusCode().value());
        JsonNode made =
                tree(
                        http.as("commission-1-lead", "commission-2-lead")
                                .post(plan + "/remarks", remark));
        assertThat(http.as("commission-1-lead").page("/en/plans/" + planId + "/approval"))
                .contains("<option value=\"1\"")
                .doesNotContain("<option value=\"2\"");
        assertThat(http.post(plan + "/put-to-meeting", Map.of("meetingOn", "2026-03-17")).getBody())
                .contains("plan-remarks-open");
        JsonNode approval = http.tree(plan + "/approval" + after(made));
        assertThat(approval.get("stage").asString()).isEqualTo("submitted");
        String id = approval.at("/remarks/0/remark/id").asString();
        undone(id);
        JsonNode answered =
                tree(
                        http.post(
                                plan + "/remarks/" + id + "/answer",
                                Map.of("accepted", true, "words", "Срок назначен")));
        assertThat(http.page("/kk/plans/" + planId + "/approval" + after(answered)))
                .contains("Нужен срок", "Қабылданды", "Жалпы отырысқа шығару");
        Map<String, Object> meeting = Map.of("meetingOn", "2026-03-17");
        assertThat(http.post(plan + "/put-to-meeting", meeting).getBody())
                .contains("plan-meeting-past");
        http.post(
                plan + "/put-to-meeting",
                Map.of(
                        "meetingOn",
                        "2026-03-17",
                        "sure",
                        List.of(
                                "plan-meeting-past:2026-03-17",
                                "plan-commissions-still-asked:2026-03-17")));
        adoptedWithChanges();
    }

    /** By whoever answered, from the page that says so. */
    private void undone(String id) {
        String form = "/ru/plans/" + planId + "/approval/remarks/" + id;
        ResponseEntity<String> answered =
                http.form(form, Map.of("accepted", "false", "words", "Нет", "seen", "1"));
        assertThat(http.page(String.valueOf(answered.getHeaders().getLocation())))
                .contains("action=\"" + form + "/withdraw-answer\"", "Нет");
        Map<String, String> back = Map.of("gone", "По ошибке", "seen", "2");
        assertThat(http.as("secretariat", "chair").form(form + "/withdraw-answer", back).getBody())
                .contains("На это замечание ответил другой человек")
                .contains("href=\"#remark\"", "id=\"remark\"");
        ResponseEntity<String> undone = http.form(form + "/withdraw-answer", back);
        assertThat(http.page(String.valueOf(undone.getHeaders().getLocation())))
                .contains("без ответа");
    }

    /** The meeting changes rows: the plan goes back to it without a new round of remarks. */
    private void adoptedWithChanges() {
        JsonNode back = tree(http.post(plan + "/withdraw", Map.of("reason", "Изменены строки")));
        assertThat(http.page("/ru/plans/" + planId + "/approval" + after(back)))
                .contains("Вынести снова, без нового круга замечаний", "value=\"2026-03-17\"");
        JsonNode again =
                tree(http.post(plan + "/put-to-meeting", Map.of("meetingOn", "2026-03-17")));
        assertThat(http.tree(plan + "/approval" + after(again)).get("stage").asString())
                .isEqualTo("meeting");
        assertThat(http.page("/ru/plans/" + planId + "/history" + after(again)))
                .contains("без нового круга замечаний");
    }

    private static Map<String, Object> decision() {
        return Map.of(
                "decision",
                "17",
                "date",
                "2026-03-17",
                "chair",
                "Хасенов М.К.",
                "votes",
                Map.of("inFavour", 21, "against", 2, "abstained", 1));
    }

    /** The decision sent as a form with a file. */
    ResponseEntity<String> scanned(String name, byte[] content) {
        return scanned(http, name, content);
    }

    private ResponseEntity<String> scanned(OverHttp who, String name, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("decision", "17");
        form.add("date", "2026-03-17");
        form.add("chair", "Хасенов М.К.");
        form.add("inFavour", "21");
        form.add("against", "2");
        form.add("abstained", "1");
        form.add("scan", OverHttp.file(name, content));
        return who.form("/ru/plans/" + planId + "/approve", form);
    }
}
