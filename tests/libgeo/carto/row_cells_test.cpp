#include "carto/row_cells.h"

#include "carto/layer_data.h"
#include "carto/row_cells_pack.h"
#include "geom/measure.h"

#include <QTest>

#include <random>

using namespace geo;
using carto::CellLevel;
using carto::LayerBuilder;
using carto::LayerData;
using carto::RowCells;

namespace {

geom::Polygon box(double x, double y, double width, double height) {
    return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}};
}

// Quadrangles that share their crooked edges, `columns` by `columns` of about `side` metres.
LayerData mesh(int columns, double side, unsigned seed) {
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> unrest{-0.35 * side, 0.35 * side};
    std::vector<geom::PointM> corners;
    for (int y = 0; y <= columns; ++y)
        for (int x = 0; x <= columns; ++x)
            corners.push_back({350'000.0 + x * side + unrest(random), -200.0 + y * side + unrest(random)});
    LayerBuilder builder{carto::LayerId::parcel};
    for (int y = 0; y < columns; ++y)
        for (int x = 0; x < columns; ++x) {
            const auto at = [&](int dx, int dy) {
                return corners[static_cast<std::size_t>((y + dy) * (columns + 1) + x + dx)];
            };
            carto::Feature row;
            row.id = y * columns + x + 1;
            row.geometry = geom::Polygon{{at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)}, {}};
            builder.add(row);
        }
    return builder.built();
}

LayerData layerOf(const std::vector<geom::Geometry>& shapes) {
    LayerBuilder builder{carto::LayerId::zone};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        carto::Feature row;
        row.id = static_cast<std::int64_t>(i) + 1;
        row.geometry = shapes[i];
        builder.add(row);
    }
    return builder.built();
}

RowCells cellsOf(const LayerData& layer) {
    JobControl job;
    return carto::makeRowCells(layer, job).value();
}

// By the even-odd rule, point by point: another way than the one that is tested.
bool isInside(const LayerData& layer, std::size_t row, double x, double y) {
    bool inside = false;
    layer.forEachPart(row, [&](const carto::ShapePart& part) {
        for (std::size_t i = 0; i < part.points.size(); ++i) {
            const geom::PointM a = geom::toMetres(part.points[i]);
            const geom::PointM b = geom::toMetres(part.points[(i + 1) % part.points.size()]);
            if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
        }
    });
    return inside;
}

std::uint32_t rowAt(const CellLevel& level, std::size_t line, std::size_t column) {
    const auto ends = level.endsOf(line);
    for (std::size_t run = 0; run < ends.size(); ++run)
        if (column < ends[run]) return level.rowsOf(line)[run];
    return CellLevel::kNoRow;
}

using Chunks = std::vector<std::vector<std::byte>>;

Chunks packed(const RowCells& cells) {
    Chunks chunks;
    carto::RowCellsPacker packer{cells};
    for (std::vector<std::byte> bytes; packer.next(bytes);) chunks.push_back(bytes);
    return chunks;
}

std::optional<RowCells> unpacked(const Chunks& chunks, std::size_t rows) {
    carto::RowCellsUnpacker unpacker{rows};
    for (const auto& chunk : chunks)
        if (!unpacker.add(chunk)) return std::nullopt;
    if (!unpacker.isWhole()) return std::nullopt;
    return std::move(unpacker.cells());
}

bool isSame(const RowCells& a, const RowCells& b) {
    return a.apart == b.apart && std::ranges::equal(a.levels, b.levels, [](const CellLevel& one, const CellLevel& two) {
               return one.isLike(two);
           });
}

} // namespace

class RowCellsTest : public QObject {
    Q_OBJECT

private slots:
    void aCellIsOfTheRowThatHoldsItsMiddle_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("side");
        QTest::newRow("few") << 9 << 31.0;
        QTest::newRow("many lines") << 60 << 28.0; // more than a band
        QTest::newRow("small") << 12 << 1.7;
    }
    void aCellIsOfTheRowThatHoldsItsMiddle() {
        QFETCH(int, columns);
        QFETCH(double, side);
        const LayerData layer = mesh(columns, side, 7);
        const RowCells cells = cellsOf(layer);
        QVERIFY(cells.apart.empty());
        QCOMPARE(cells.levels.size(), std::size_t{carto::kCellLevels});
        int looked = 0;
        for (const CellLevel& level : cells.levels)
            for (std::size_t line = 0; line < level.lines(); line += 3)
                for (std::size_t column = 0; column < level.lines(); column += 2) {
                    const double x = (level.firstColumn + static_cast<double>(column) + 0.5) * level.side / 100.0;
                    const double y = (level.firstLine + static_cast<double>(line) + 0.5) * level.side / 100.0;
                    std::uint32_t expected = CellLevel::kNoRow;
                    for (std::uint32_t row = 0; row < layer.size(); ++row)
                        if (isInside(layer, row, x, y)) expected = row;
                    QCOMPARE(rowAt(level, line, column), expected);
                    looked += expected != CellLevel::kNoRow ? 1 : 0;
                }
        QVERIFY(looked > 100);
    }

    void everyRowKeepsItsGround() {
        const LayerData layer = mesh(50, 30.0, 11);
        const RowCells cells = cellsOf(layer);
        double all = 0.0;
        for (std::size_t row = 0; row < layer.size(); ++row) all += geom::planimetricArea(layer.geometryOf(row)).value;
        for (const CellLevel& level : cells.levels) {
            double covered = 0.0;
            for (std::size_t line = 0; line < level.lines(); ++line) {
                std::size_t begin = 0;
                for (std::size_t run = 0; run < level.endsOf(line).size(); ++run) {
                    const std::size_t end = level.endsOf(line)[run];
                    if (level.rowsOf(line)[run] != CellLevel::kNoRow) covered += static_cast<double>(end - begin);
                    begin = end;
                }
            }
            QVERIFY(std::abs(covered * level.side * level.side / 1e4 / all - 1.0) < 0.02);
        }
    }

    void whatLiesOverOthersIsApart() {
        std::vector<geom::Geometry> shapes;
        for (int i = 0; i < 40; ++i) shapes.emplace_back(box(100.0 * i, 0.0, 100.0, 100.0));
        shapes.emplace_back(box(150.0, 20.0, 120.0, 60.0)); // over two of them
        shapes.emplace_back(geom::PointM{10.0, 10.0});      // no area
        shapes.emplace_back(
            box(3'999.95, 0.0, 100.05, 100.0)); // a survey's edge over its neighbour by five centimetres
        QCOMPARE(cellsOf(layerOf(shapes)).apart, (std::vector<std::uint32_t>{40, 41}));
    }

    void holesAreOfWhoeverIsInThem() {
        geom::Polygon ring = box(0.0, 0.0, 100.0, 100.0);
        ring.holes.push_back(box(40.0, 40.0, 20.0, 20.0).outer);
        const LayerData layer = layerOf({ring, box(40.0, 40.0, 20.0, 20.0), box(100.0, 0.0, 100.0, 100.0)});
        const RowCells cells = cellsOf(layer);
        QVERIFY(cells.apart.empty());
        const CellLevel& level = cells.levels.front();
        const auto at = [&](double metres) { return static_cast<std::size_t>(metres * 100.0 / level.side); };
        QCOMPARE(rowAt(level, at(50.0), at(50.0)), 1U);
        QCOMPARE(rowAt(level, at(50.0), at(20.0)), 0U);
        QCOMPARE(rowAt(level, at(20.0), at(50.0)), 0U);
        QCOMPARE(rowAt(level, at(50.0), at(150.0)), 2U);
    }

    void layersOfNoAreasHaveNone() {
        QVERIFY(cellsOf(LayerData{carto::LayerId::parcel}).levels.empty());
        std::vector<geom::Geometry> points(50, geom::PointM{3.0, 4.0});
        QVERIFY(cellsOf(layerOf(points)).levels.empty());
        const std::vector<geom::Geometry> pile(50, box(0.0, 0.0, 50.0, 50.0)); // each over the one before
        QVERIFY(cellsOf(layerOf(pile)).levels.empty());
    }

    void theLevelIsNoCoarserThanHalfAPixel() {
        const RowCells cells = cellsOf(mesh(20, 36.0, 3));
        const double finest = cells.levels[0].side / 100.0;
        const double coarsest = cells.levels[1].side / 100.0;
        QVERIFY(cells.levelFor(finest * 1.99) == nullptr);
        QCOMPARE(cells.levelFor(finest * 2.0), &cells.levels[0]);
        QCOMPARE(cells.levelFor(coarsest * 1.99), &cells.levels[0]);
        QCOMPARE(cells.levelFor(coarsest * 40.0), &cells.levels[1]);
    }

    void whatIsPackedComesBack() {
        const LayerData layer = mesh(70, 30.0, 5);
        const RowCells cells = cellsOf(layer);
        const Chunks chunks = packed(cells);
        QVERIFY(chunks.size() > 3);
        const auto back = unpacked(chunks, layer.size());
        QVERIFY(back.has_value());
        QVERIFY(isSame(*back, cells));
        QVERIFY(isSame(unpacked(packed(RowCells{}), 0).value(), RowCells{}));
    }

    void damageIsNoticedOrHarmless() {
        const LayerData layer = mesh(40, 30.0, 5);
        const Chunks chunks = packed(cellsOf(layer));
        std::mt19937 random{42};
        int refused = 0;
        for (int round = 0; round < 3'000; ++round) {
            Chunks damaged = chunks;
            auto& chunk = damaged[random() % damaged.size()];
            if (random() % 4 == 0)
                chunk.resize(random() % chunk.size());
            else
                chunk[random() % chunk.size()] ^= static_cast<std::byte>(1U + random() % 255U);
            const auto back = unpacked(damaged, layer.size());
            if (!back) {
                ++refused;
                continue;
            }
            for (const CellLevel& level : back->levels)
                for (const std::uint32_t row : level.runRows) QVERIFY(row == CellLevel::kNoRow || row < layer.size());
        }
        QVERIFY(refused > 1'000);
        QVERIFY(!unpacked(chunks, layer.size() / 2));
        QVERIFY(!unpacked({chunks.begin(), chunks.end() - 1}, layer.size()));
    }

    void itCanBeStopped() {
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(carto::makeRowCells(mesh(5, 30.0, 1), stopped).error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(RowCellsTest)
#include "row_cells_test.moc"
