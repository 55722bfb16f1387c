package kz.moldir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that the other tests did: what is secret is where only its owner reads it. */
@Order(1_001)
@ExtendWith(SharedMoldir.class)
class SecretsIT {

    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.|[?&]code=[^&\\s]");

    @Test
    void areInNoLog(Moldir moldir) throws IOException {
        List<String> secrets = secrets(moldir);
        assertThat(secrets).hasSizeGreaterThan(10).allMatch(secret -> secret.length() > 15);
        List<String> told = Files.readAllLines(moldir.log());
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told).noneMatch(line -> TOKEN.matcher(line).find());
        assertThat(told).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    void areFilesOfTheirOwner(Moldir moldir) throws IOException {
        for (String name : List.of("accounts", "keys.json")) {
            Path file = moldir.data().resolve("identity").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private static List<String> secrets(Moldir moldir) throws IOException {
        try (Stream<String> lines =
                Files.lines(moldir.data().resolve("identity").resolve("accounts"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[2])
                    .toList();
        }
    }
}
