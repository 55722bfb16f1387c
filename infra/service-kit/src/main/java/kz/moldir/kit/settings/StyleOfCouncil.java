package kz.moldir.kit.settings;

import java.time.ZoneId;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Logo;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** Pages follow the council's settings of now. */
public record StyleOfCouncil(Council council) implements HouseStyle {

    @Override
    public ZoneId zone() {
        return council.zone();
    }

    @Override
    public List<Language> languages() {
        return languages(council);
    }

    /** The languages that the council set; all of them where it set none. */
    public static List<Language> languages(Council council) {
        List<String> codes = council.settings().languages();
        List<Language> used =
                codes == null
                        ? List.of()
                        : codes.stream()
                                .flatMap(code -> Language.ofPath("/" + code).stream())
                                .toList();
        return used.isEmpty() ? List.of(Language.values()) : used;
    }

    @Override
    public @Nullable String logo() {
        Logo logo = council.settings().logo();
        return logo == null ? null : LogoController.PATH + "?v=" + logo.sha256().substring(0, 12);
    }
}
