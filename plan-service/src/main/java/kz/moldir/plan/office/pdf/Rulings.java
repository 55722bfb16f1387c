package kz.moldir.plan.office.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of one page, whether they are drawn or are thin filled shapes. */
final class Rulings extends PDFGraphicsStreamEngine {

    private static final int MOST = 200_000;
    private static final float THIN = 3;
    private static final float SHORT = 5;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Point2D> path = new ArrayList<>();
    private final List<List<Point2D>> paths = new ArrayList<>();
    private Point2D current = new Point2D.Float();

    private Rulings(PDPage page) {
        super(page);
    }

    static List<Ruling> of(PDPage page) throws IOException {
        Rulings collected = new Rulings(page);
        collected.processPage(page);
        return collected.rulings;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        endOfPath();
        path.addAll(List.of(p0, p1, p2, p3, p0));
        endOfPath();
        current = p0;
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        endOfPath();
        lineTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Float(x, y);
        path.add(current);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            path.add(path.getFirst());
        }
    }

    @Override
    public void endPath() {
        path.clear();
        paths.clear();
    }

    @Override
    public void strokePath() {
        endOfPath();
        for (List<Point2D> one : paths) {
            for (int i = 1; i < one.size(); i++) {
                line(one.get(i - 1), one.get(i));
            }
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        endOfPath();
        for (List<Point2D> one : paths) {
            double left = one.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = one.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = one.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = one.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (right - left <= THIN) {
                double x = (left + right) / 2;
                line(new Point2D.Double(x, low), new Point2D.Double(x, high));
            } else if (high - low <= THIN) {
                double y = (low + high) / 2;
                line(new Point2D.Double(left, y), new Point2D.Double(right, y));
            }
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shadingName) {}

    private void endOfPath() {
        if (path.size() > 1) {
            paths.add(List.copyOf(path));
        }
        path.clear();
    }

    private void line(Point2D from, Point2D to) {
        Point2D a = onPage(from);
        Point2D b = onPage(to);
        float x = (float) Math.abs(a.getX() - b.getX());
        float y = (float) Math.abs(a.getY() - b.getY());
        if ((x > 1 && y > 1) || Math.max(x, y) < SHORT) {
            return;
        }
        if (rulings.size() == MOST) {
            throw new RefusedFile(Code.CORRUPT);
        }
        rulings.add(
                y > x
                        ? Ruling.vertical((float) a.getX(), (float) a.getY(), (float) b.getY())
                        : Ruling.horizontal((float) a.getY(), (float) a.getX(), (float) b.getX()));
    }

    /** From the upper left corner of the page as it is seen. */
    private Point2D onPage(Point2D point) {
        PDRectangle box = getPage().getCropBox();
        double x = point.getX() - box.getLowerLeftX();
        double y = point.getY() - box.getLowerLeftY();
        return switch (Math.floorMod(getPage().getRotation(), 360)) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }
}
