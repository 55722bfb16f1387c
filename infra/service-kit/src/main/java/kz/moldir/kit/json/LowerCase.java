package kz.moldir.kit.json;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** Constants of an enumeration by their names in lower case, and by nothing else. */
final class LowerCase {

    private LowerCase() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Writes constants. */
    static final class Writing<E extends Enum<E>> extends ToStringSerializerBase {

        Writing(Class<E> type) {
            super(type);
        }

        @Override
        public String valueToString(Object value) {
            return of((Enum<?>) value);
        }
    }

    /** Reads constants; another spelling is not understood. */
    static final class Reading<E extends Enum<E>> extends FromStringDeserializer<E> {

        private final Class<E> type;

        Reading(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        protected E _deserialize(String value, DeserializationContext context) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> of(constant).equals(value))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    context.weirdStringException(
                                            value, type, "not one of the contract's words"));
        }
    }
}
