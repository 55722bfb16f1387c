package kz.moldir.plan.write.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.settings.SettingsRequests.CommissionRequest;
import kz.moldir.plan.write.settings.SettingsRequests.DayRequest;
import kz.moldir.plan.write.settings.SettingsRequests.DistrictsRequest;
import kz.moldir.plan.write.settings.SettingsRequests.NamesRequest;
import kz.moldir.plan.write.settings.SettingsRequests.RulesRequest;
import kz.moldir.plan.write.settings.SettingsRequests.TermsRequest;
import kz.moldir.plan.write.settings.SettingsRequests.WeekendRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Changes the council's settings, a part at a time. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/settings")
final class SettingsCommandsController {

    private final SettingsOrders orders;

    SettingsCommandsController(SettingsOrders orders) {
        this.orders = orders;
    }

    /**
     * Where to read the settings after.
     *
     * @param version that was left, by which it can be taken back; null where nothing changed
     */
    record Answer(long position, @Nullable Integer version) {

        static Answer of(Done done) {
            return new Answer(done.position(), UndoOffered.version(done));
        }
    }

    /** Sets a part as it was before it was changed last, where nobody changed it since. */
    @PostMapping("/{part:names|commissions|districts|weekend|calendar|terms|rules|logo}/undo")
    Answer undo(@PathVariable String part, @Valid @RequestBody UndoRequest body, Caller caller) {
        return Answer.of(orders.undo(SettingsPages.part(part), body, caller));
    }

    @PutMapping("/names")
    Answer names(@Valid @RequestBody NamesRequest body, Caller caller) {
        return Answer.of(orders.names(body, caller));
    }

    @PutMapping("/terms")
    Answer terms(@Valid @RequestBody TermsRequest body, Caller caller) {
        return Answer.of(orders.terms(body, caller));
    }

    @PutMapping("/rules")
    Answer rules(@Valid @RequestBody RulesRequest body, Caller caller) {
        return Answer.of(orders.rules(body, caller));
    }

    /** Takes a PNG or JPEG of at most 2 MB; what is kept of it is a small copy. */
    @PostMapping(path = "/logo", consumes = "multipart/form-data")
    Answer logo(
            @RequestParam MultipartFile file,
            @RequestParam int version,
            @RequestParam(required = false) @Size(max = 500) @Nullable String reason,
            Caller caller)
            throws IOException {
        return Answer.of(orders.logo(file.getBytes(), version, reason, caller));
    }

    @DeleteMapping("/logo")
    Answer withoutLogo(
            @RequestParam int version,
            @RequestParam(required = false) @Size(max = 500) @Nullable String reason,
            Caller caller) {
        return Answer.of(orders.withoutLogo(version, reason, caller));
    }

    /** There is such a commission, and this is what it is called. */
    @PutMapping("/commissions/{number}")
    Answer commission(
            @PathVariable String number,
            @Valid @RequestBody CommissionRequest body,
            Caller caller) {
        return Answer.of(orders.commission(number, body, caller));
    }

    /** There is no such commission any more. */
    @DeleteMapping("/commissions/{number}")
    Answer withoutCommission(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(required = false) @Size(max = 500) @Nullable String reason,
            Caller caller) {
        return Answer.of(orders.withoutCommission(number, version, reason, caller));
    }

    /** These are the districts of the city, in this order. */
    @PutMapping("/districts")
    Answer districts(@Valid @RequestBody DistrictsRequest body, Caller caller) {
        return Answer.of(orders.districts(body, caller));
    }

    /** These days of the week are not worked; one day at least is. */
    @PutMapping("/weekend")
    Answer weekend(@Valid @RequestBody WeekendRequest body, Caller caller) {
        return Answer.of(orders.weekend(body, caller));
    }

    /** A day off on a weekday, or a working day on a weekend. */
    @PutMapping("/calendar/{day}")
    Answer day(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @Valid @RequestBody DayRequest body,
            Caller caller) {
        return Answer.of(orders.day(day, body, caller));
    }

    /** The day is what its place in the week says. */
    @DeleteMapping("/calendar/{day}")
    Answer ordinary(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam int version,
            @RequestParam(required = false) @Size(max = 500) @Nullable String reason,
            Caller caller) {
        return Answer.of(orders.ordinary(day, version, reason, caller));
    }
}
