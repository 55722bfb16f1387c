package kz.moldir.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of the system, named by {@code MOLDIR_CHROMIUM} or found in the usual places. */
public final class InstalledChromium {

    /** First the one without windows, which does the same with less. */
    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/opt/google/chrome/chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private InstalledChromium() {}

    /** Where it stands; nothing where none is installed. */
    public static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("MOLDIR_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
