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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the platform is made of: CycloneDX, made with each build. */
class BomIT {

    private static final Path TARGET = Checkout.ROOT.resolve("infra/standalone/target");

    private static final Path BOM = TARGET.resolve("classes/META-INF/sbom/application.cdx.json");

    /** Put in by what makes the jar; infra/run unpacks with it and runs without. */
    private static final String UNPACKS = "spring-boot-jarmode-tools";

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void namesEveryLibraryThatRuns() throws IOException {
        JsonNode bom = new JsonMapper().readTree(Files.readString(BOM));
        assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
        Set<String> named = new TreeSet<>();
        for (JsonNode part : bom.get("components")) {
            named.add(part.get("name").asString() + "-" + part.get("version").asString());
        }
        Set<String> running = libraries();
        assertThat(running).hasSizeGreaterThan(150);
        assertThat(running)
                .allSatisfy(library -> assertThat(named).as(library).anyMatch(library::startsWith));
    }

    /** Of the jar that infra/run starts, without ".jar". */
    private static Set<String> libraries() throws IOException {
        try (JarFile jar = new JarFile(app().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - 4))
                    .filter(name -> !name.startsWith(UNPACKS))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path app() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
