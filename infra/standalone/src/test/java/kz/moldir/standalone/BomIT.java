package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what each jar that runs is made of: CycloneDX, made with each build. */
class BomIT {

    /** In each jar. */
    private static final String PACKED = "META-INF/sbom/application.cdx.json";

    private static final String BOM = "classes/" + PACKED;

    /** Put in by what makes the jar; infra/run unpacks with it and runs without. */
    private static final String UNPACKS = "spring-boot-jarmode-tools";

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra/standalone",
                "infra/identity",
                "plan-service",
                "monitoring-service",
                "notification-service",
                "reporting-service"
            })
    void namesEveryLibraryThatRuns(String module) throws IOException {
        Path target = Checkout.ROOT.resolve(module).resolve("target");
        JsonNode bom = new JsonMapper().readTree(Files.readString(target.resolve(BOM)));
        assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
        Set<String> named = new TreeSet<>();
        for (JsonNode part : bom.get("components")) {
            named.add(part.get("name").asString() + "-" + part.get("version").asString());
        }
        Set<String> running = libraries(app(target));
        assertThat(running).hasSizeGreaterThan(50);
        assertThat(running)
                .allSatisfy(library -> assertThat(named).as(library).anyMatch(library::startsWith));
    }

    /** Of a jar that is started, without ".jar". */
    private static Set<String> libraries(Path app) throws IOException {
        try (JarFile jar = new JarFile(app.toFile())) {
            assertThat(jar.getEntry(PACKED)).as(app.toString()).isNotNull();
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - 4))
                    .filter(name -> !name.startsWith(UNPACKS))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path app(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
