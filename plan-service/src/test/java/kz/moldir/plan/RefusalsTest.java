package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.micrometer.tracing.Tracer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.command.Phrase;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.Problems;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final List<Refusal> refusals = all();

    @Test
    void areAllFound() {
        assertThat(refusals)
                .extracting(Refusal::code)
                .contains("plan-same-file", "activity-not-later")
                .hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void haveASentenceInEveryLanguageWithAllThatTheyName() {
        Problems problems =
                new Problems(
                        TestCouncil.messages(), TestCouncil.ALMATY::zone, new Traces(Tracer.NOOP));
        for (Refusal refusal : refusals) {
            for (Language language : Language.values()) {
                String sentence = problems.refused(refusal, language.locale()).getDetail();
                assertThat(sentence).as(refusal.code()).isNotBlank().doesNotContain("{");
                if (!refusal.arguments().isEmpty()) {
                    assertThat(sentence)
                            .as(refusal.code())
                            .containsPattern(
                                    "17 наурыз|17 марта 2026 г[.]|17 March 2026|words|2\\D?026");
                }
            }
        }
    }

    private static List<Refusal> all() {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .flatMap(RefusalsTest::made)
                .toList();
    }

    /** By its factories where a type has some, else by its constructor. */
    private static Stream<Refusal> made(Class<?> type) {
        List<Method> factories =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == type)
                        .toList();
        return factories.isEmpty()
                ? Stream.of(constructed(type))
                : factories.stream().map(RefusalsTest::called);
    }

    private static Refusal called(Method factory) {
        try {
            factory.setAccessible(true);
            return (Refusal) factory.invoke(null, samples(factory.getParameterTypes()));
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(factory.toString(), failed);
        }
    }

    private static Refusal constructed(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(samples(constructor.getParameterTypes()));
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException failed) {
            throw new IllegalStateException(type.toString(), failed);
        }
    }

    private static Object[] samples(Class<?>[] types) {
        return Arrays.stream(types).map(RefusalsTest::sample).toArray();
    }

    private static Object sample(Class<?> type) {
        if (type == int.class) {
            return 2026;
        }
        if (type == List.class) {
            return List.of(
                    new Phrase(
                            "plan.personal.found",
                            List.of("words", new Phrase("work.field.summary"))));
        }
        return type == LocalDate.class ? LocalDate.of(2026, 3, 17) : "words";
    }
}
