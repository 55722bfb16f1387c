package kz.moldir.plan.read.settings;

import java.time.LocalDate;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.time.Days;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
@RequestMapping("/api/settings")
final class SettingsController {

    private final Council council;
    private final CouncilFollower follower;

    SettingsController(Council council, CouncilFollower follower) {
        this.council = council;
        this.follower = follower;
    }

    /** The settings; version 0 are those of the file. */
    record Detail(CouncilSettings settings, int version) {}

    @GetMapping
    Detail settings() {
        return new Detail(council.settings(), follower.version());
    }

    /** Whether a day is worked, and why not. */
    @GetMapping("/calendar/{day}")
    DayChecked day(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        Days.check("day", day);
        return DayChecked.of(council, day);
    }
}
