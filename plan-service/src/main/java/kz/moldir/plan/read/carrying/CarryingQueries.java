package kz.moldir.plan.read.carrying;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.InsideOnly;
import kz.moldir.plan.read.carrying.CarryingView.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the files of a carrying out, never as pages of this site. */
@InsideOnly
@RestController
final class CarryingQueries {

    private final Activities activities;
    private final CarryingOut carrying;
    private final FileContent files;

    CarryingQueries(Activities activities, CarryingOut carrying, FileContent files) {
        this.activities = activities;
        this.carrying = carrying;
        this.files = files;
    }

    /** A document as it came; for the secretariat, the chair and the activity's commission. */
    @GetMapping({
        "/api/activities/{id}/documents/{documentId}",
        "/{lang:kk|ru|en}/activities/{id}/documents/{documentId}"
    })
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String documentId) {
        return answer(found(id, documentId).attachment().file(), false, CacheControl.noStore());
    }

    /** What everybody would get: a picture is shown, a document handed out. */
    @GetMapping({
        "/api/activities/{id}/documents/{documentId}/preview",
        "/{lang:kk|ru|en}/activities/{id}/documents/{documentId}/preview"
    })
    ResponseEntity<byte[]> preview(@PathVariable String id, @PathVariable String documentId) {
        Document document = found(id, documentId);
        StoredFile file = document.attachment().file();
        return answer(file, files.copy(file), document.picture(), CacheControl.noStore());
    }

    /** What everybody would get of a document besides what is printed of it. */
    @GetMapping("/api/activities/{id}/documents/{documentId}/traces")
    Traces traces(@PathVariable String id, @PathVariable String documentId) {
        return files.traces(found(id, documentId).attachment().file());
    }

    /** A published document; for everybody, but not of a row that is not told any more. */
    @Open
    @GetMapping("/api/activities/{id}/published/{documentId}")
    ResponseEntity<byte[]> published(@PathVariable String id, @PathVariable String documentId) {
        StoredFile copy = found(id, documentId).copy();
        if (copy == null || !told(id)) {
            throw new NotFound();
        }
        return answer(copy, false, CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    /** Restricted rows are not, and unannounced ones only once they are held. */
    private boolean told(String id) {
        return activities.get(id).filter(activity -> activity.outcome().toldToPress()).isPresent();
    }

    private Document found(String id, String documentId) {
        return carrying.of(id).document(documentId).orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> answer(StoredFile file, boolean shown, CacheControl cache) {
        return answer(file, files.of(file), shown, cache);
    }

    private static ResponseEntity<byte[]> answer(
            StoredFile file, byte[] content, boolean shown, CacheControl cache) {
        ContentDisposition.Builder how =
                shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(cache)
                .eTag("\"" + CommandIds.hash(content) + "\"")
                .body(content);
    }
}
