package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code infra/token}, as the owner of the data folder runs it. */
@Order(6)
@ExtendWith(SharedMoldir.class)
class TokenScriptIT {

    /** Of whom no other test needs the first secret. */
    private static final String PERSON = "commission-6-member";

    private record Run(int code, String said) {}

    @Test
    void printsATokenThatOpensWhatItsRoleMay(Moldir moldir) throws Exception {
        Run token = run(moldir, "--role", "chair");
        assertThat(token.code()).as(token.said()).isZero();
        assertThat(status(moldir, "/api/plans", token.said())).isEqualTo(200);
        assertThat(status(moldir, "/api/imports", token.said())).isEqualTo(403);
        assertThat(run(moldir, "--role", "nobody"))
                .returns(1, Run::code)
                .extracting(Run::said)
                .asString()
                .contains("There is no program for the role nobody")
                .contains("commission-1-lead");
        assertThat(run(moldir, "--renew")).returns(2, Run::code);
    }

    @Test
    void givesAProgramAnotherSecret(Moldir moldir) throws Exception {
        String before = moldir.accounts().secret("moldir-script-commission-6-lead");
        assertThat(run(moldir, "--renew", "commission-6-lead")).returns(0, Run::code);
        assertThat(moldir.accounts().secret("moldir-script-commission-6-lead"))
                .isNotEqualTo(before);
        Run token = run(moldir, "--role", "commission-6-lead");
        assertThat(status(moldir, "/api/plans", token.said())).isEqualTo(200);
        assertThat(run(moldir, "--renew", "nobody").code()).isEqualTo(1);
    }

    @Test
    void givesAPersonAnotherPassword(Moldir moldir) throws Exception {
        String before = moldir.accounts().secret(PERSON);
        Run opened = run(moldir, "--open", PERSON);
        assertThat(opened.code()).as(opened.said()).isZero();
        assertThat(moldir.accounts().secret(PERSON)).isNotEqualTo(before);
        assertThat(opened.said()).doesNotContain(moldir.accounts().secret(PERSON));
    }

    @Test
    void letsAnotherKeySign(Moldir moldir) throws Exception {
        String before = run(moldir, "--role", "press").said();
        Run rotated = run(moldir, "--rotate-keys");
        assertThat(rotated.code()).as(rotated.said()).isZero();
        String after = run(moldir, "--role", "press").said();
        assertThat(header(after)).isNotEqualTo(header(before));
        assertThat(status(moldir, "/api/plans", after)).isEqualTo(200);
        assertThat(status(moldir, "/api/plans", before)).isEqualTo(200);
    }

    /** With the key's name in it. */
    private static String header(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static Run run(Moldir moldir, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of("..", "token").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--data", moldir.data().toString()));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().remove("MOLDIR_OIDC_ISSUER");
        script.environment().put("MOLDIR_PORT", String.valueOf(moldir.reporting().port()));
        Process process = script.start();
        process.getOutputStream().close();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Run(process.waitFor(), said);
    }

    private static int status(Moldir moldir, String path, String token) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(moldir.plan().address(path)))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
