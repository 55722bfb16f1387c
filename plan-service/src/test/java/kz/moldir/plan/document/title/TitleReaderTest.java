package kz.moldir.plan.document.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {

    private static final TitleReader TITLES =
            new TitleReader(
                    List.of(
                            new LocalizedText("Алмалинский район", "Алмалы ауданы", "Almaly"),
                            new LocalizedText("Медеуский район", "Медеу ауданы", "Medeu")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Встреча с директором городской больницы                 | WORKING_MEETING
                    Совещание по вопросу строительства детского сада        | WORKING_MEETING
                    Круглый стол по строительству больницы                  | ROUND_TABLE
                    Рабочая поездка в Алатауский район                      | SITE_VISIT
                    Дөңгелек үстел: мектеп құрылысы мәселелері              | ROUND_TABLE
                    Дөңгелек үстел: мониторинг нәтижелері                   | ROUND_TABLE
                    Қалалық аурухана директорымен кездесу                   | WORKING_MEETING
                    Аурухана құрылысы бойынша мәжіліс                       | WORKING_MEETING
                    Мектеп құрылысы                                         | SITE_VISIT
                    Заслушивание акима района о плане работы                | HEARING
                    Отчёт и мониторинг школ                                 | HEARING PUBLIC_MONITORING
                    Круглый стол и общественный мониторинг рынков           | ROUND_TABLE PUBLIC_MONITORING
                    Мониторинг строительства школ                           | PUBLIC_MONITORING
                    Строительство школы в мкр. Шугыла                       | SITE_VISIT
                    Капитальный ремонт школы № 5                            | SITE_VISIT
                    Обсуждение проекта бюджета города                       | DRAFT_REVIEW
                    Общественные слушания по тарифам                        | PUBLIC_DISCUSSION
                    Приём граждан по личным вопросам                        | APPEALS
                    Экологический субботник                                 | ECO_ACTION
                    Разработка плана работы на второе полугодие             | PLANNING
                    Встреча с жителями района                               | RESIDENTS_MEETING
                    Конференция «Мониторинг и отчет»                        | OTHER
                    Алматы қаласы Білім басқармасының есебін тыңдау         | HEARING
                    Мектептердегі тамақтану сапасының қоғамдық мониторингі  | PUBLIC_MONITORING
                    Мектептер құрылысының мониторингі                       | PUBLIC_MONITORING
                    Есеп тыңдау және мониторинг жүргізу                     | HEARING PUBLIC_MONITORING
                    Туризмді дамыту бойынша дөңгелек үстел өткізу           | ROUND_TABLE
                    Жастар ұйымдарымен диалог алаңы                         | DIALOGUE_PLATFORM
                    Тұрғындармен кездесу                                    | RESIDENTS_MEETING
                    Нормативтік құқықтық актілердің жобаларын қарау         | DRAFT_REVIEW
                    Азаматтардың өтініштерін қарау                          | APPEALS
                    Комитет отырыстарын өткізу                              | COMMITTEE_SESSION
                    Комиссияның ұйымдастыру отырысы                         | ORG_MEETING
                    Екінші жартыжылдыққа жұмыс жоспарын әзірлеу             | PLANNING
                    Ақпараттық-түсіндіру іс-шараларына қатысу               | OUTREACH
                    Қоғамдық талқылау өткізу                                | PUBLIC_DISCUSSION
                    Қоғамдық маңызы бар мәселелерді қарау                   | ISSUE_REVIEW
                    """)
    void tellsTheKindsByTheHead(String title, String kinds) {
        assertThat(read(title).kinds().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Строительство школы в мкр. Шугыла                       | EXACT_DAY | false
                    Строительство школы в мкр. Шугыла                       | MONTH     | true
                    Международный аэропорт г. Алматы                        | EXACT_DAY | false
                    Городская больница № 7 и проблемы с нехваткой лекарств  | EXACT_DAY | true
                    Реконструкция школы № 5: обсуждение с жителями          | EXACT_DAY | true
                    О ходе строительства метро                              | EXACT_DAY | true
                    Круглый стол по строительству больницы                  | EXACT_DAY | false
                    Мектеп құрылысы мәселелері                              | MONTH     | true
                    """)
    void asksWhereTheKindFollowsFromAnObjectAlone(String title, TimeframeKind when, boolean asked) {
        assertThat(TITLES.read(36, title, when).questions())
                .filteredOn(question -> question.code() == Question.Code.KIND_GUESSED)
                .hasSize(asked ? 1 : 0);
    }

    @Nested
    class AnObjectWithoutAVerb {

        @Test
        void isAVisitOnlyOnADay() {
            String title = "Международный аэропорт г. Алматы";
            assertThat(TITLES.read(36, title, TimeframeKind.EXACT_DAY).kinds())
                    .containsExactly(ActivityKind.SITE_VISIT);
            assertThat(TITLES.read(36, title, TimeframeKind.MONTH).kinds())
                    .containsExactly(ActivityKind.OTHER);
        }

        @Test
        void isNoVisitWhereNoSiteIsNamed() {
            var reading = TITLES.read(1, "Празднование Наурыза", TimeframeKind.EXACT_DAY);
            assertThat(reading.kinds()).containsExactly(ActivityKind.OTHER);
            assertThat(reading.warnings())
                    .containsExactly(Warning.of(Warning.Code.KIND_NOT_RECOGNISED));
        }
    }

    @Nested
    class Language {

        @Test
        void isRussianInSpiteOfAKazakhName() {
            assertThat(read("Отчет и мониторинг ТОО «Тұрғын уй»").title().ru()).isNotNull();
            assertThat(read("Участие в акции «Таза Қазақстан»").title().kk()).isNull();
        }

        @Test
        void isKazakhByItsLetters() {
            var title = read("Тұрғындармен кездесу").title();
            assertThat(title).isEqualTo(new LocalizedText(null, "Тұрғындармен кездесу", null));
        }
    }

    @Nested
    class Districts {

        @Test
        void areNamedAsInTheSettingsInBothLanguages() {
            var almaly = new Subject(Subject.Kind.DISTRICT, "Алмалинский район");
            assertThat(read("Заслушивание акима Алмалинского района").subjects())
                    .containsExactly(almaly);
            assertThat(read("Алмалы ауданының әкімін тыңдау").subjects()).containsExactly(almaly);
        }

        @Test
        void thatTheSettingsDoNotHaveAreAsked() {
            assertThat(read("Заслушивание акима Илийского района").questions())
                    .extracting(Question::code)
                    .containsExactly(Question.Code.DISTRICT_UNKNOWN);
        }
    }

    @Nested
    class Organisers {

        @Test
        void areOthersWhereTheCouncilTakesPart() {
            assertThat(read("Участие в мониторинге школ").organiser().kind())
                    .isEqualTo(Organiser.Kind.OTHER);
            assertThat(read("Ақпараттық-түсіндіру іс-шараларына қатысу").organiser().kind())
                    .isEqualTo(Organiser.Kind.OTHER);
        }

        @Test
        void areJointWithTheBodyThatIsNamed() {
            assertThat(
                            read("Круглый стол совместно с Палатой предпринимателей г. Алматы.")
                                    .organiser())
                    .isEqualTo(
                            new Organiser(
                                    Organiser.Kind.JOINT, "Палатой предпринимателей г. Алматы"));
        }

        @Test
        void areNotJointWithTheCouncilsOwnMembers() {
            assertThat(read("Субботник с участием членов Общественного совета").organiser().kind())
                    .isEqualTo(Organiser.Kind.COUNCIL);
        }
    }

    private static TitleReading read(String title) {
        return TITLES.read(1, title, TimeframeKind.MONTH);
    }
}
