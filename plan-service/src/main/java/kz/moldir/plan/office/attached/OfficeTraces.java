package kz.moldir.plan.office.attached;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.plan.office.guard.OpenPackage;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Traces of those who wrote a docx, xlsx or pptx, by the parts of its package. */
final class OfficeTraces {

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "/(word|xl|xl/threadedComments|ppt/comments)/[^/]*[cC]omment[^/]*\\.xml");
    private static final Pattern COMMENT =
            Pattern.compile("<(w:comment|comment|threadedComment|p:cm|p188:cm)[ >]");
    private static final Pattern TEXTS =
            Pattern.compile("/word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml");
    private static final Pattern CHANGED =
            Pattern.compile("<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange)[ >]");
    private static final String REVISIONS = "/xl/revisions/";

    private OfficeTraces() {}

    /** By the reader that the file was inspected for. */
    static Traces of(byte[] file) throws Exception {
        AtomicReference<Traces> found = new AtomicReference<>(Traces.NONE);
        OpenPackage.use(file, parts -> found.set(of(parts)));
        return found.get();
    }

    private static Traces of(OPCPackage parts) throws IOException, InvalidFormatException {
        int comments = 0;
        boolean changes = false;
        for (PackagePart part : parts.getParts()) {
            String name = part.getPartName().getName();
            if (COMMENTS.matcher(name).matches()) {
                comments += Math.toIntExact(COMMENT.matcher(text(part)).results().count());
            } else if (name.startsWith(REVISIONS)) {
                changes = true;
            } else if (TEXTS.matcher(name).matches()) {
                changes = changes || CHANGED.matcher(text(part)).find();
            }
        }
        return new Traces(author(parts), comments, changes);
    }

    private static @Nullable String author(OPCPackage parts) throws InvalidFormatException {
        var properties = parts.getPackageProperties();
        return Stream.of(properties.getCreatorProperty(), properties.getLastModifiedByProperty())
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String text(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
