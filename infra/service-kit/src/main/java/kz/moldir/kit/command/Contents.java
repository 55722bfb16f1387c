package kz.moldir.kit.command;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * The contents of requests as what they are told apart by. Sets and maps are put in order first:
 * immutable ones have another in each JVM, and a request is sent again to one that started since.
 */
public final class Contents {

    private final JsonMapper json;

    public Contents(JsonMapper json) {
        this.json =
                json.rebuild()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .addModule(
                                new SimpleModule("ordered")
                                        .addSerializer(
                                                Set.class,
                                                new StdConvertingSerializer(new InOrder())))
                        .build();
    }

    /** A body as it came, or what was read of it. */
    String hash(Object content) {
        return CommandIds.hash(
                content instanceof byte[] raw ? raw : json.writeValueAsBytes(content));
    }

    private static final class InOrder extends StdConverter<Set<?>, List<?>> {

        @Override
        public List<?> convert(Set<?> set) {
            return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        }
    }
}
