package kz.moldir.plan.read.approval;

import java.nio.charset.StandardCharsets;
import kz.moldir.plan.events.PlanEvent.Scan;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Where the bytes of a signed scan come from; the database's files stand behind it. */
@FunctionalInterface
public interface ScanContent {

    /** All of it. */
    byte[] of(Scan scan);

    /** As a file to keep, never shown as a page of this site. */
    default ResponseEntity<byte[]> file(Scan scan) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(scan.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + scan.sha256() + "\"")
                .body(of(scan));
    }
}
