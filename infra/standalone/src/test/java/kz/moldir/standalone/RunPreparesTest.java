package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A faster start that cannot be prepared delays the first start, and no more. */
class RunPreparesTest {

    @TempDir private Path root;

    @Test
    void isGivenUpWhenItIsNotWrittenInTime() throws Exception {
        java("record) exit 0 ;; create) echo $$ >%s; exec sleep 600 ;;".formatted(at("writing")));

        assertThat(said())
                .contains(
                        "A faster start could not be prepared",
                        "It took longer than 1 s.",
                        "started without a cache");
        long writing = Long.parseLong(Files.readString(at("writing")).strip());
        assertThat(ProcessHandle.of(writing).filter(ProcessHandle::isAlive)).isEmpty();
        try (var left = Files.list(app())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("rehears"));
        }
    }

    @Test
    void isUsedWhenItIsWrittenInTime() throws Exception {
        java("record) exit 0 ;; create) touch \"$cache\" ;;");

        assertThat(said()).contains("started with a cache").doesNotContain("could not be");
    }

    /** A checkout that was built, with one second for what takes too long. */
    private String said() throws Exception {
        String run = Checkout.text("infra/run");
        assertThat(run).contains("\nlimit=240\n");
        Files.writeString(at("infra/run"), run.replace("\nlimit=240\n", "\nlimit=1\n"));
        Files.createDirectories(at("a-service"));
        Files.createFile(at("pom.xml"));
        Files.createDirectories(app());
        Files.createFile(app().resolve("built"));
        ProcessBuilder command = new ProcessBuilder("bash", at("infra/run").toString());
        command.environment().put("JAVA_HOME", at("jdk").toString());
        Path said = at("said");
        Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(said);
    }

    /** A JDK that only does what is said of each step. */
    private void java(String steps) throws IOException {
        Path bin = Files.createDirectories(at("jdk/bin"));
        Files.createDirectories(at("infra"));
        Path java = bin.resolve("java");
        Files.writeString(
                java,
                """
                #!/usr/bin/env bash
                step=
                for argument in "$@"; do
                    case $argument in
                    -version) echo "    java.specification.version = 25" >&2; exit 0 ;;
                    -XX:AOTMode=*) step=${argument#*=} ;;
                    -XX:AOTCache=*) cache=${argument#*=} ;;
                    esac
                done
                case $step in
                %s
                *) echo "started with${cache:-out} a cache" | sed 's|with/[^ ]*|with|' ;;
                esac
                """
                        .formatted(steps));
        Files.writeString(bin.resolve("javac"), "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(bin.resolve("javac").toFile().setExecutable(true)).isTrue();
    }

    private Path app() {
        return at("infra/standalone/target/app");
    }

    private Path at(String path) {
        return root.resolve(path);
    }
}
