package kz.moldir.plan.read.activity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form in words of the reader's language.
 *
 * @param action last part of the address that takes it
 * @param lead what it does, or null
 * @param open whether it is shown unfolded
 * @param danger whether it ends something
 * @param withdraw the words of a second button that says that nothing is right, or null
 * @param hidden fields that are not shown
 * @param warnings what is to be read before it is sent once more
 */
public record FormView(
        String action,
        String title,
        @Nullable String lead,
        String submit,
        boolean open,
        boolean danger,
        @Nullable String withdraw,
        List<Field> fields,
        Map<String, String> hidden,
        List<String> warnings) {

    /**
     * A field of a form.
     *
     * @param type of the input, or {@code textarea}, {@code select} or {@code ticks}, whose value
     *     is a line for each that is ticked
     * @param max characters, 0 where there is no limit
     * @param faults what is wrong with the value
     */
    public record Field(
            String name,
            String id,
            String type,
            String label,
            @Nullable String hint,
            boolean required,
            int max,
            String value,
            List<Option> options,
            List<String> faults) {

        /** What is ticked of a list. */
        public List<String> ticked() {
            return value.lines().toList();
        }
    }

    /** One choice of a select. */
    public record Option(String value, String label) {}
}
