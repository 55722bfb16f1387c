package kz.moldir.acceptance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What happens to files as people have them. */
@Order(2)
@ExtendWith(SharedMoldir.class)
class ImportIT {

    @Nested
    class AFile {

        @Test
        void withLineEndsOfWindowsIsRead(Moldir moldir) {
            String text = AlmatyPlan.text().replace("\r", "").replace("\n", "\r\n");
            isReadWhole(moldir, text.getBytes(UTF_8), 2029, 2);
        }

        @Test
        void withAByteOrderMarkIsRead(Moldir moldir) {
            isReadWhole(moldir, ("\uFEFF" + AlmatyPlan.text()).getBytes(UTF_8), 2028, 1);
        }

        @Test
        void inWindows1251IsRead(Moldir moldir) {
            // The code page has no letters of Kazakh beside і: this is how such a file is written.
            String text = AlmatyPlan.text();
            for (String pair :
                    List.of("Қк", "қк", "Ұу", "ұу", "Ғг", "ғг", "әа", "өо", "үу", "ңн")) {
                text = text.replace(pair.charAt(0), pair.charAt(1));
            }
            Charset windows = Charset.forName("windows-1251");
            assertThat(windows.newEncoder().canEncode(text)).isTrue();
            List<String> titles = titlesOf(moldir, text.getBytes(windows), 2028, 2);
            assertThat(titles.get(23))
                    .isEqualTo(
                            "Реконструкция с пристройкой к зданию КГУ «Общеобразовательная школа № 58»");
        }

        private void isReadWhole(Moldir moldir, byte[] file, int year, int half) {
            String real = "/api/plans/" + AlmatyPlan.planId(moldir.plan()) + "/activities";
            assertThat(titlesOf(moldir, file, year, half)).isEqualTo(titles(moldir, real));
        }

        private List<String> titlesOf(Moldir moldir, byte[] file, int year, int half) {
            Answer answer = moldir.plan().importing(file, year, half);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.json().get("activities").asInt()).isEqualTo(95);
            String rows = "/api/plans/" + answer.text("planId") + "/activities";
            return titles(moldir, rows + "?after=" + answer.json().get("position").asString());
        }

        private List<String> titles(Moldir moldir, String rows) {
            return StreamSupport.stream(moldir.plan().get(rows).json().spliterator(), false)
                    .map(row -> row.get("title").get("ru").asString())
                    .toList();
        }
    }

    /** A file that cannot be taken, and what is answered. */
    record Bad(String name, byte[] file, int year, int status, String type, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badFiles() {
        byte[] noise = new byte[20_000];
        new Random(95).nextBytes(noise);
        noise[100] = 0;
        byte[] large = AlmatyPlan.text().repeat(50_000_000 / 23_000).getBytes(UTF_8);
        String head = "№\tНаименование мероприятия\tСрок исполнения\tОтветственные исполнители\n";
        String row = "1\tРассмотрение обращений\tМарт\t1 комиссия\n";
        return Stream.of(
                invalid("empty", "", "plan.import.problem.empty-file"),
                new Bad(
                        "binary",
                        noise,
                        2029,
                        422,
                        "/problems/invalid",
                        "plan.import.problem.not-text"),
                new Bad("fifty megabytes", large, 2029, 413, "/problems/too-large", ""),
                invalid(
                        "no numbers",
                        head + row.replace("1\tР", "\tР"),
                        "plan.import.problem.no-numbers"),
                invalid("a number twice", head + row + row, "plan.import.problem.number-twice"),
                invalid(
                        "too few cells",
                        head + row + "2\tМониторинг рынков\n",
                        "plan.import.problem.too-few-cells"),
                new Bad(
                        "the year 1900",
                        AlmatyPlan.text().getBytes(UTF_8),
                        1900,
                        422,
                        "/problems/invalid",
                        "plan.problem.year"));
    }

    private static Bad invalid(String name, String text, String code) {
        return new Bad(name, text.getBytes(UTF_8), 2029, 422, "/problems/invalid", code);
    }

    @Nested
    class AProblem {

        @ParameterizedTest
        @MethodSource("kz.moldir.acceptance.api.ImportIT#badFiles")
        void isSaidInThreeLanguagesAndNothingIsSaved(Bad bad, Moldir moldir) {
            String before = moldir.plan().get("/api/plans").body();
            List<String> sentences =
                    Stream.of("kk", "ru", "en").map(to -> sentence(moldir, bad, to)).toList();
            assertThat(sentences).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(moldir.plan().get("/api/plans").body()).isEqualTo(before);
        }

        private String sentence(Moldir moldir, Bad bad, String language) {
            Answer answer =
                    moldir.plan().importing(bad.file(), bad.year(), 1, "Accept-Language", language);
            assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
            assertThat(answer.text("type")).isEqualTo(bad.type());
            JsonNode errors = answer.json().path("errors");
            if (bad.code().isEmpty()) {
                return answer.text("detail");
            }
            assertThat(errors.findValuesAsString("code")).as(answer.body()).contains(bad.code());
            return errors.get(0).get("message").asString();
        }

        @Test
        void isTheSameFileTwice(Moldir moldir) {
            byte[] file = AlmatyPlan.text().getBytes(UTF_8);
            Answer first = moldir.plan().importing(file, 2030, 1);
            assertThat(first.status()).isEqualTo(201);
            String position = first.json().get("position").asString();
            String before = moldir.plan().get("/api/plans?after=" + position).body();
            List<String> sentences =
                    Stream.of("kk", "ru", "en")
                            .map(
                                    to ->
                                            moldir.plan()
                                                    .importing(
                                                            file, 2030, 1, "Accept-Language", to))
                            .peek(answer -> assertThat(answer.status()).isEqualTo(409))
                            .peek(
                                    answer ->
                                            assertThat(answer.text("type"))
                                                    .isEqualTo("/problems/plan-same-file"))
                            .map(answer -> answer.text("detail"))
                            .toList();
            assertThat(sentences)
                    .doesNotHaveDuplicates()
                    .allMatch(each -> each.contains("plan.txt"));
            assertThat(moldir.plan().get("/api/plans").body()).isEqualTo(before);
        }

        @Test
        void isAnApprovedPlanImportedAgain(Moldir moldir) {
            String other = AlmatyPlan.text().replace("Международный аэропорт", "Аэропорт");
            Answer answer = moldir.plan().importing(other.getBytes(UTF_8), 2026, 1);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("type")).isEqualTo("/problems/plan-already-approved");
        }
    }
}
