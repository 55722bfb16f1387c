package kz.moldir.kit.rebuild;

import java.util.List;
import kz.moldir.kit.view.View;

/** Who fills which views of the service, and how to read once more what they read. */
public interface Fillers {

    /** One view and one of its sources. */
    record Filler(View<?> view, Source.Opening source) {}

    /** All that are known here. */
    List<Filler> all();
}
