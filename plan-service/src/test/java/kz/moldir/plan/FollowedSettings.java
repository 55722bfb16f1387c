package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.attached.AttachedFilesTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the council sets shows on its pages at once, over HTTP. */
final class FollowedSettings {

    private final RestClient http;
    private int version;

    FollowedSettings(RestClient http) {
        this.http = http;
    }

    /** Languages, zone and logo, one after the other; then all is as it was. */
    void areFollowedByPages() throws IOException {
        JsonNode before = json(get("/api/settings")).get("settings");
        String zone = before.get("zone").asString();
        assertThat(names(zone, List.of()).getStatusCode().value())
                .as("at least one language is used")
                .isEqualTo(422);

        done(names("Asia/Tokyo", List.of("ru", "kk")));
        assertThat(get("/en/plans?q=1").getHeaders().getLocation())
                .hasPath("/ru/plans")
                .hasQuery("q=1");
        assertThat(get("/kk/plans").getBody()).contains(">Русский<").doesNotContain(">English<");

        done(logo(AttachedFilesTest.photo()));
        assertThat(get("/ru/plans").getBody()).contains("src=\"/logo?v=");
        ResponseEntity<byte[]> shown = http.get().uri("/logo").retrieve().toEntity(byte[].class);
        assertThat(shown.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(logo(AttachedFilesTest.pdf()).getStatusCode().value()).isEqualTo(422);
        done(answered(http.delete().uri("/api/settings/logo?version=" + version)));
        assertThat(get("/logo").getStatusCode().value()).isEqualTo(404);

        done(names(zone, List.of("kk", "ru", "en")));
        assertThat(get("/en/plans").getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<String> names(String zone, List<String> languages) {
        return answered(
                http.put()
                        .uri("/api/settings/names")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(
                                Map.of(
                                        "name",
                                        Map.of("ru", "Общественный совет"),
                                        "zone",
                                        zone,
                                        "languages",
                                        languages,
                                        "version",
                                        version)));
    }

    private ResponseEntity<String> logo(byte[] picture) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("version", String.valueOf(version));
        form.add(
                "file",
                new ByteArrayResource(picture) {
                    @Override
                    public String getFilename() {
                        return "logo.jpg";
                    }
                });
        return answered(
                http.post()
                        .uri("/api/settings/logo")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form));
    }

    /** The next page is asked for when the change shows. */
    private void done(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        version++;
        long position = json(answer).get("position").asLong();
        assertThat(get("/api/settings?after=" + position).getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<String> get(String path) {
        return answered(http.get().uri(path));
    }

    private static ResponseEntity<String> answered(RestClient.RequestHeadersSpec<?> request) {
        return request.retrieve()
                .onStatus(HttpStatusCode::isError, (asked, answer) -> {})
                .toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }
}
