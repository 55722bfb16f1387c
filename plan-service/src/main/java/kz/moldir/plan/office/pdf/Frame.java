package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ruled table of one page: where its columns and rows part.
 *
 * @param columns the edges of the columns, from left to right
 * @param rows the edges of the rows, from top to bottom
 * @param rulings the lines between rows
 * @param upright the lines between columns
 */
record Frame(List<Float> columns, List<Float> rows, List<Ruling> rulings, List<Ruling> upright) {

    private static final float NEAR = 3;
    private static final float SHARE = 0.3f;

    /** The table of a page, where it has one of at least two columns. */
    static Optional<Frame> of(List<Ruling> all) {
        List<Ruling> vertical = all.stream().filter(Ruling::isVertical).toList();
        List<Float> columns = edges(vertical);
        if (columns.size() < 3) {
            return Optional.empty();
        }
        float left = columns.getFirst() - NEAR;
        float right = columns.getLast() + NEAR;
        float top = (float) vertical.stream().mapToDouble(Ruling::from).min().orElse(0) - NEAR;
        float bottom = (float) vertical.stream().mapToDouble(Ruling::to).max().orElse(0) + NEAR;
        List<Ruling> horizontal =
                all.stream()
                        .filter(line -> !line.isVertical())
                        .filter(line -> line.at() >= top && line.at() <= bottom)
                        .filter(line -> line.to() > left && line.from() < right)
                        .toList();
        List<Float> rows = new ArrayList<>(clusters(horizontal));
        if (rows.isEmpty() || rows.getFirst() > top + 2 * NEAR) {
            rows.addFirst(top + NEAR);
        }
        if (rows.getLast() < bottom - 2 * NEAR) {
            rows.add(bottom - NEAR);
        }
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Frame(columns, rows, horizontal, vertical));
    }

    /** The index of the row or column a place lies in, or -1. */
    static int index(List<Float> edges, float place) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (edges.get(i) <= place && place < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line parts a cell from the one above it. */
    boolean parted(int row, int column) {
        float middle = (columns.get(column) + columns.get(column + 1)) / 2;
        float edge = rows.get(row);
        return row == 0
                || rulings.stream()
                        .anyMatch(
                                line -> Math.abs(line.at() - edge) <= NEAR && line.covers(middle));
    }

    /** Whether a line, drawn or in dashes, parts a cell from the one on its left. */
    boolean sided(int row, int column) {
        float top = rows.get(row);
        float bottom = rows.get(row + 1);
        float edge = columns.get(column);
        double drawn =
                upright.stream()
                        .filter(line -> Math.abs(line.at() - edge) <= NEAR)
                        .mapToDouble(
                                line -> Math.min(line.to(), bottom) - Math.max(line.from(), top))
                        .filter(length -> length > 0)
                        .sum();
        return column == 0 || drawn >= (bottom - top) * SHARE;
    }

    /** Whether a row is one cell from side to side. */
    boolean across(int row) {
        return IntStream.range(1, columns.size() - 1).noneMatch(column -> sided(row, column));
    }

    /** The first column of a cell that was merged over several. */
    int leftmost(int row, int column) {
        int first = column;
        while (first > 0 && !sided(row, first)) {
            first--;
        }
        return first;
    }

    /** The first row of a cell that was merged over several. */
    int first(int row, int column) {
        int first = row;
        while (first > 0 && !parted(first, column)) {
            first--;
        }
        return first;
    }

    /** Places of vertical lines; one much shorter than the longest belongs to something else. */
    private static List<Float> edges(List<Ruling> vertical) {
        List<Float> places = clusters(vertical);
        List<Double> lengths =
                places.stream()
                        .map(
                                place ->
                                        vertical.stream()
                                                .filter(line -> near(line.at(), place))
                                                .mapToDouble(Ruling::length)
                                                .sum())
                        .toList();
        double longest = lengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Float> edges = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (lengths.get(i) >= longest * SHARE) {
                edges.add(places.get(i));
            }
        }
        return edges;
    }

    private static List<Float> clusters(List<Ruling> lines) {
        List<Float> places = new ArrayList<>();
        lines.stream()
                .map(Ruling::at)
                .sorted(Comparator.naturalOrder())
                .forEach(
                        at -> {
                            if (places.isEmpty() || at - places.getLast() > NEAR) {
                                places.add(at);
                            }
                        });
        return places;
    }

    private static boolean near(float a, float b) {
        return a >= b - NEAR && a <= b + NEAR;
    }
}
