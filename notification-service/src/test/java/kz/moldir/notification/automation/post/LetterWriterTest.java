package kz.moldir.notification.automation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.notification.Samples;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.events.Item;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

    static final Council COUNCIL =
            new Council(
                    "almaty",
                    new LocalizedText("Общественный совет", "Қоғамдық кеңес", "Public Council"),
                    ZoneId.of("Asia/Almaty"),
                    Map.of(),
                    List.of(),
                    Set.of(DayOfWeek.SUNDAY),
                    List.of(),
                    Terms.ofDays(3, 10),
                    null);

    @Nested
    class ALetter {

        @Test
        void saysWhatIsDueWhenAndWhereInEachLanguage() {
            String text = write("https://example.org", Samples.ITEM, Samples.VISIT_ITEM).text();

            assertThat(text)
                    .containsSubsequence(
                            "Қоғамдық кеңес",
                            "Еске салу күні: 2026 жылғы 13 сәуір",
                            "АЛДА",
                            "№ 30. Больница №7",
                            "Мерзімі: 2026 жылғы 20 сәуір (7 күн қалды)",
                            "Уақыты: 15:00",
                            "МЕРЗІМІ ӨТТІ",
                            "Объектіге шығу: Школа № 15",
                            "Общественный совет",
                            "ВПЕРЕДИ",
                            "Срок: 20 апреля 2026 г. (осталось 7 дней)",
                            "В плане: 20 апреля",
                            "Место: ул. Байзакова",
                            "https://example.org/ru/activities/" + Samples.ACTIVITY,
                            "СРОК ПРОШЁЛ",
                            "Срок: 12 апреля 2026 г. (1 день назад)");
        }

        @Test
        void namesTheOneActivityInItsSubject() {
            assertThat(write(null, Samples.ITEM).subject())
                    .isEqualTo("Еске салу: № 30, 20 сәуір / Напоминание: № 30, 20 апреля");
        }

        @Test
        void saysThatWorkStandsOutsideThePlan() {
            Letter letter = write(null, Samples.BESIDE_ITEM);

            assertThat(letter.subject())
                    .isEqualTo(
                            "Еске салу: жоспардан тыс № 30, 20 сәуір"
                                    + " / Напоминание: вне плана № 30, 20 апреля");
            assertThat(letter.text())
                    .contains("Жоспардан тыс № 30. Больница №7", "Жазылған мерзімі: 20 апреля")
                    .contains("Вне плана № 30. Больница №7", "Срок, как записан: 20 апреля")
                    .doesNotContain("Жоспарда:", "В плане:");
        }

        @Test
        void namesTheMinutesAndTheDayOnWhichItWasHeld() {
            Letter letter = write(null, Samples.MINUTES_ITEM);

            assertThat(letter.subject())
                    .isEqualTo(
                            "Еске салу: хаттама, № 30, 15 сәуір"
                                    + " / Напоминание: протокол, № 30, 15 апреля");
            assertThat(letter.text())
                    .containsSubsequence(
                            "АЛДА",
                            "№ 30. Больница №7",
                            "Хаттама. Өткізілген күні: 2026 жылғы 8 сәуір",
                            "Мерзімі: 2026 жылғы 15 сәуір (2 күн қалды)",
                            "ВПЕРЕДИ",
                            "Протокол. День проведения: 8 апреля 2026 г.",
                            "Срок: 15 апреля 2026 г. (осталось 2 дня)")
                    .doesNotContain("Жоспарда:", "В плане:");
        }

        @Test
        void asksForMinutesThatAreLateAndNotForAnotherDay() {
            Letter letter = write(null, Samples.LATE_MINUTES_ITEM);

            assertThat(letter.subject())
                    .contains("хаттама, жоспардан тыс № 30", "протокол, вне плана № 30");
            assertThat(letter.text())
                    .contains("ХАТТАМАНЫҢ МЕРЗІМІ ӨТТІ", "СРОК ПРОТОКОЛА ПРОШЁЛ. Внесите протокол.")
                    .doesNotContain("назначьте новый день", "жаңа күнін белгілеңіз");
            assertThat(write(null, Samples.LATE_MINUTES_ITEM, Samples.VISIT_ITEM).text())
                    .containsSubsequence(
                            "назначьте новый день", "Мониторинг школ", "СРОК ПРОТОКОЛА ПРОШЁЛ");
        }

        @Test
        void countsSeveralInItsSubject() {
            assertThat(write(null, Samples.ITEM, Samples.VISIT_ITEM).subject())
                    .isEqualTo("Еске салу: 2 іс-шара / Напоминание: 2 мероприятия");
        }

        @Test
        void hasNoLinksWhileNoPublicAddressIsKnown() {
            assertThat(write(null, Samples.ITEM).text()).doesNotContain("http");
        }

        @Test
        void isTheSameWheneverItIsWritten() {
            assertThat(write(null, Samples.ITEM)).isEqualTo(write(null, Samples.ITEM));
        }
    }

    @Nested
    class TheMessageId {

        @Test
        void followsFromTheMailAlone() {
            assertThat(SmtpPost.messageId("n-1", "moldir@example.org"))
                    .isEqualTo("<n-1@example.org>");
        }
    }

    private static Letter write(@Nullable String address, Item... items) {
        return new LetterWriter(
                        new Messages(List.of("notification")),
                        COUNCIL,
                        () -> List.of(Language.KK, Language.RU),
                        address)
                .write(new Outgoing(Samples.MAIL, Samples.TODAY, List.of(items)));
    }
}
