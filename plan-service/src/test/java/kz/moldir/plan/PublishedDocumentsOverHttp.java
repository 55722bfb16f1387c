package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.office.attached.Photographed;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Documents with photographs: what everybody gets, and what stays as it came. */
final class PublishedDocumentsOverHttp {

    private final OverHttp http;
    private final String api;
    private final String pages;
    private final BiFunction<String, byte[], ResponseEntity<String>> attaching;

    PublishedDocumentsOverHttp(
            OverHttp http,
            String activity,
            BiFunction<String, byte[], ResponseEntity<String>> attaching) {
        this.http = http;
        this.api = "/api/activities/" + activity;
        this.pages = "/ru/activities/" + activity + "/carrying-out";
        this.attaching = attaching;
    }

    /** A copy is published; where none can be made, nothing is, and the page says why. */
    void carryNoPlace() throws IOException {
        byte[] came = Photographed.word();
        String word = attached("акт.docx", came);
        JsonNode traces = http.tree(api + "/documents/" + word + "/traces");
        assertThat(traces.get("photos").asInt()).isEqualTo(1);
        assertThat(traces.get("copied").asBoolean()).isTrue();
        assertThat(http.page(pages + "/publish-document?document=" + word))
                .contains("Таких снимков: 1", "/documents/" + word + "/preview");
        byte[] shown = http.bytes(api + "/documents/" + word + "/preview").getBody();

        ResponseEntity<String> published =
                http.post(api + "/documents/" + word + "/publish", Map.of());
        String after = "?after=" + tree(published).get("position").asLong();
        JsonNode document = document(word, after);
        assertThat(document.at("/attachment/file/sha256").asString())
                .isEqualTo(CommandIds.hash(came));
        byte[] copy = http.bytes(api + "/published/" + word).getBody();
        assertThat(copy).isEqualTo(shown);
        assertThat(document.at("/copy/sha256").asString()).isEqualTo(CommandIds.hash(copy));
        try (var opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertThat(Photographed.in(opened.getAllPictures().getFirst().getData())).isEmpty();
        }
        assertThat(http.bytes(api + "/documents/" + word).getBody()).isEqualTo(came);

        String locked = attached("письмо.pdf", Photographed.locked());
        assertThat(http.tree(api + "/documents/" + locked + "/traces").get("kept").asString())
                .isEqualTo("SEALED_WITH_PHOTOS");
        assertThat(http.page(pages + "/publish-document?document=" + locked))
                .contains("Документ подписан или закрыт от изменений")
                .doesNotContain("Опубликовать для всех");
        ResponseEntity<String> refused =
                http.post(api + "/documents/" + locked + "/publish", Map.of());
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("document");
        ResponseEntity<String> form =
                http.form(pages + "/publish-document", Map.of("document", locked));
        assertThat(form.getStatusCode().value()).isEqualTo(422);
        assertThat(form.getBody()).contains("Документ подписан или закрыт от изменений");
        assertThat(http.get(api + "/published/" + locked).getStatusCode().value()).isEqualTo(404);
    }

    private String attached(String name, byte[] content) {
        JsonNode attached = tree(attaching.apply(name, content));
        http.get(api + "/carrying-out?after=" + attached.get("position").asLong());
        return attached.at("/document/id").asString();
    }

    private JsonNode document(String id, String after) {
        List<JsonNode> all =
                http.tree(api + "/carrying-out" + after).get("documents").valueStream().toList();
        return all.stream()
                .filter(each -> each.at("/attachment/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
