package kz.moldir.ui;

import java.time.ZoneId;
import java.util.List;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** What the council set for all its pages; asked anew for each, so that a change shows at once. */
public interface HouseStyle {

    /** The zone in which times are shown. */
    ZoneId zone();

    /** The languages of the pages in their order, at least one. */
    List<Language> languages();

    /** The address of the council's logo, or null where it has none. */
    @Nullable String logo();

    /** All languages, no logo, one zone for ever. */
    static HouseStyle of(ZoneId zone) {
        return new HouseStyle() {
            @Override
            public ZoneId zone() {
                return zone;
            }

            @Override
            public List<Language> languages() {
                return List.of(Language.values());
            }

            @Override
            public @Nullable String logo() {
                return null;
            }
        };
    }
}
