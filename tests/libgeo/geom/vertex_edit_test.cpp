#include "geom/vertex_edit.h"

#include "geom/text.h"

#include <QTest>

using namespace geo::geom;

namespace {

MultiPolygon shape(const char* text) {
    return std::get<MultiPolygon>(promotedToMulti(fromWkt(text).value()));
}
QString wkt(const MultiPolygon& shape) {
    return QString::fromStdString(toWkt(shape, 1));
}
constexpr const char* kRing = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 3))";

} // namespace

class VertexEditTest : public QObject {
    Q_OBJECT
private slots:
    void everyCornerOnce() {
        const auto vertices = verticesOf(shape(kRing));
        QCOMPARE(vertices.size(), std::size_t{7});
        QCOMPARE(vertices.back(), (Vertex{0, 1, 2}));
        for (const Vertex& vertex : vertices) QVERIFY(placeOf(shape(kRing), vertex).has_value());
        QVERIFY(!placeOf(shape(kRing), {0, 0, 4})); // the point that closes
        QVERIFY(!placeOf(shape(kRing), {0, 2, 0}));
        QVERIFY(!placeOf(shape(kRing), {1, 0, 0}));
    }

    void theRingStaysClosed() {
        QCOMPARE(wkt(movedVertex(shape(kRing), {0, 0, 0}, {-1, -1})),
                 QStringLiteral("MULTIPOLYGON (((-1 -1, 9 0, 9 9, 0 9, -1 -1), (3 3, 6 3, 6 6, 3 3)))"));
        QCOMPARE(wkt(insertedVertex(shape(kRing), {0, 0, 3}, {0, 5})),
                 QStringLiteral("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 5, 0 0), (3 3, 6 3, 6 6, 3 3)))"));
        QCOMPARE(wkt(removedVertex(shape(kRing), {0, 0, 0})),
                 QStringLiteral("MULTIPOLYGON (((9 0, 9 9, 0 9, 9 0), (3 3, 6 3, 6 6, 3 3)))"));
    }

    void aTriangleGoesWhole() {
        QCOMPARE(wkt(removedVertex(shape(kRing), {0, 1, 1})),
                 QStringLiteral("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))"));
        QVERIFY(removedVertex(shape("POLYGON ((0 0, 9 0, 9 9, 0 0))"), {0, 0, 2}).polygons.empty());
    }

    void noSuchCornerChangesNothing() {
        QCOMPARE(movedVertex(shape(kRing), {0, 0, 4}, {1, 1}), shape(kRing));
        QCOMPARE(insertedVertex(shape(kRing), {2, 0, 0}, {1, 1}), shape(kRing));
        QCOMPARE(removedVertex(shape(kRing), {0, 5, 0}), shape(kRing));
    }

    void nearest() {
        const auto corner = nearestVertex(shape(kRing), {6.5, 6.0}, geo::Metres{1.0});
        QVERIFY(corner.has_value());
        QCOMPARE(corner->vertex, (Vertex{0, 1, 2}));
        QVERIFY(!nearestVertex(shape(kRing), {6.5, 6.0}, geo::Metres{0.4}));
        const auto edge = nearestEdge(shape(kRing), {0.5, 5.0}, geo::Metres{1.0});
        QVERIFY(edge.has_value());
        QCOMPARE(edge->vertex, (Vertex{0, 0, 3}));
        QCOMPARE(edge->at, (PointM{0.0, 5.0}));
    }
};

QTEST_GUILESS_MAIN(VertexEditTest)
#include "vertex_edit_test.moc"
