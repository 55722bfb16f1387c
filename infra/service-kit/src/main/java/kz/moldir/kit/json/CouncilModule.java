package kz.moldir.kit.json;

import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import tools.jackson.databind.module.SimpleModule;

/**
 * Spells the council's words in JSON as its contracts do: the kinds of organisers and subjects in
 * lower case, since council-kit itself knows no JSON.
 */
public final class CouncilModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public CouncilModule() {
        super("council");
        spell(Organiser.Kind.class);
        spell(Subject.Kind.class);
    }

    private <E extends Enum<E>> void spell(Class<E> type) {
        addSerializer(type, new LowerCase.Writing<>(type));
        addDeserializer(type, new LowerCase.Reading<>(type));
    }
}
