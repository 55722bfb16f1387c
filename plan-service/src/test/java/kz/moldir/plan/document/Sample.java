package kz.moldir.plan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.timeframe.Half;

/** The project's own copy of the plan, and short plans for single cases. */
final class Sample {

    static final List<LocalizedText> DISTRICTS =
            Stream.of(
                            "Алатауский",
                            "Алмалинский",
                            "Ауэзовский",
                            "Бостандыкский",
                            "Жетысуский",
                            "Медеуский",
                            "Наурызбайский",
                            "Турксибский")
                    .map(name -> LocalizedText.russian(name + " район"))
                    .toList();

    private static final String HEADER =
            "№\tНаименование мероприятия\tСрок исполнения\tОтветственные исполнители\n";

    private Sample() {}

    static byte[] file() {
        String name = "/sample/almaty-work-plan-2026-h1.txt";
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlanDocument plan() {
        return plan(KnownPersons.none());
    }

    static PlanDocument plan(KnownPersons persons) {
        return (PlanDocument) new PlanReader(persons, DISTRICTS).read(file(), 2026, Half.FIRST);
    }

    static PlanReading read(byte[] file) {
        return new PlanReader(KnownPersons.none(), DISTRICTS).read(file, 2026, Half.FIRST);
    }

    /** Reads rows below the usual header. */
    static PlanReading table(String... rows) {
        return read((HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }
}
