package kz.moldir.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class CouncilModuleTest {

    private final JsonMapper json = JsonMapper.builder().addModule(new CouncilModule()).build();

    @Nested
    class Writing {

        @Test
        void spellsOrganisersAndSubjectsInLowerCase() {
            assertThat(json.writeValueAsString(new Subject(Subject.Kind.AGENCY, "Алматы тазылык")))
                    .isEqualTo("{\"kind\":\"agency\",\"name\":\"Алматы тазылык\"}");
            assertThat(json.writeValueAsString(Organiser.Kind.JOINT)).isEqualTo("\"joint\"");
        }

        @Test
        void leavesOtherKindsAsTheyAreNamed() {
            assertThat(json.writeValueAsString(TimeframeKind.EXACT_DAY)).isEqualTo("\"EXACT_DAY\"");
        }
    }

    @Nested
    class Reading {

        @Test
        void understandsEveryWordThatIsWritten() {
            for (Organiser.Kind kind : Organiser.Kind.values()) {
                assertThat(json.readValue(json.writeValueAsString(kind), Organiser.Kind.class))
                        .isEqualTo(kind);
            }
            for (Subject.Kind kind : Subject.Kind.values()) {
                assertThat(json.readValue(json.writeValueAsString(kind), Subject.Kind.class))
                        .isEqualTo(kind);
            }
        }

        @Test
        void refusesAnotherSpelling() {
            assertThatThrownBy(() -> json.readValue("\"COUNCIL\"", Organiser.Kind.class))
                    .isInstanceOf(InvalidFormatException.class);
        }
    }
}
