#include "carto/layer_pack.h"
#include "geom/text.h"

#include <QTest>

#include <array>
#include <random>

using namespace geo;
using carto::Feature;
using carto::LayerBuilder;
using carto::LayerData;
using carto::LayerId;

namespace {

using Chunk = std::vector<std::byte>;

std::vector<Chunk> chunksOf(const LayerData& layer) {
    std::vector<Chunk> chunks;
    carto::LayerPacker packer{layer};
    for (Chunk bytes; packer.next(bytes);) chunks.push_back(bytes);
    return chunks;
}

Result<LayerData> unpacked(const std::vector<Chunk>& chunks, const carto::LayerSizes& sizes = {}) {
    carto::LayerUnpacker unpacker{LayerId::zone, sizes};
    for (const Chunk& chunk : chunks) GEO_TRY(unpacker.add(chunk));
    return unpacker.builder().built();
}

// Rows of every shape and with or without each property, by chance.
class RandomRows {
public:
    explicit RandomRows(unsigned seed)
        : m_random(seed) {}

    LayerData layer(std::size_t rows, bool isDense) {
        LayerBuilder builder{LayerId::zone};
        std::int64_t id = -5;
        for (std::size_t i = 0; i < rows; ++i) {
            id += isDense ? 1 + below(3) : static_cast<std::int64_t>(m_random() >> 1U) - (1LL << 30);
            builder.add(feature(id, isDense ? 0 : below(3)));
        }
        return builder.built();
    }

private:
    std::int64_t below(std::int64_t end) { return static_cast<std::int64_t>(m_random() % static_cast<unsigned>(end)); }

    Feature feature(std::int64_t id, std::int64_t rarity) {
        constexpr std::array kShapes = {
            "POINT (1 2)",
            "POINT (-21474836.48 21474836.47)",
            "MULTIPOINT ((1.5 2), (3 4.25))",
            "LINESTRING (0 0, 10 0.01, 10 -10)",
            "MULTILINESTRING ((0 0, 1 1), (355000 6689000, 355001 6689002, 355003 6689000.5))",
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (6 6, 7 6, 7 7, 6 6)))",
            "POINT EMPTY"};
        Feature made;
        made.id = id;
        made.geometry = geom::fromWkt(kShapes[static_cast<std::size_t>(below(kShapes.size()))]).value();
        if (rarity < 2 && below(4) > 0) made.label = "nom " + std::to_string(below(30)) + (below(2) == 0 ? "é" : "");
        if (below(20) == 0) made.sublabel = std::to_string(below(1000));
        if (rarity == 0 || below(500) == 0) made.category = std::string(1, static_cast<char>('a' + below(20)));
        if (below(9) < rarity) made.number = static_cast<double>(below(1000)) / 8.0;
        for (auto periods = below(8) - 5; periods > 0; --periods) made.when.push_back({bound(), bound()});
        return made;
    }
    std::optional<Date> bound() {
        return below(3) == 0 ? std::optional<Date>{} : Date{std::chrono::days{below(40000) - 9000}};
    }

    std::mt19937 m_random;
};

bool same(const LayerData& a, const LayerData& b) {
    if (a.size() != b.size() || a.extent() != b.extent()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Feature left = a.feature(i);
        const Feature right = b.feature(i);
        const bool isSameNumber =
            left.number == right.number || (left.number != left.number && right.number != right.number);
        if (left.id != right.id || a.typeOf(i) != b.typeOf(i) || left.geometry != right.geometry || !isSameNumber ||
            left.label != right.label || left.sublabel != right.sublabel || left.category != right.category ||
            left.when != right.when || b.positionOf(left.id) != a.positionOf(left.id))
            return false;
    }
    return true;
}

} // namespace

class LayerPackTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsPackedComesBack_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("isDense");
        QTest::newRow("none") << 1U << 0 << true;
        QTest::newRow("one") << 2U << 1 << true;
        QTest::newRow("a chunk") << 3U << 4096 << true;
        QTest::newRow("one more") << 4U << 4097 << true;
        for (unsigned seed = 10; seed < 20; ++seed)
            QTest::newRow(qPrintable(QString("random %1").arg(seed))) << seed << 9000 << (seed % 2 == 0);
    }
    void whatIsPackedComesBack() {
        QFETCH(unsigned, seed);
        QFETCH(int, rows);
        QFETCH(bool, isDense);
        const LayerData layer = RandomRows{seed}.layer(static_cast<std::size_t>(rows), isDense);
        const auto chunks = chunksOf(layer);
        QCOMPARE(chunks.size(), static_cast<std::size_t>((rows + 4095) / 4096));
        const auto back = unpacked(chunks, carto::sizesOf(layer));
        QVERIFY(back.has_value());
        QVERIFY(same(layer, *back));
        QVERIFY(same(layer, unpacked(chunks).value())); // whatever the sizes said
    }

    void oddNumbersComeBack() {
        LayerBuilder builder{LayerId::zone};
        for (const std::int64_t id : {std::numeric_limits<std::int64_t>::max(),
                                      std::numeric_limits<std::int64_t>::min(), std::int64_t{0}, std::int64_t{-1}}) {
            Feature odd;
            odd.id = id;
            odd.geometry = geom::PointM{id < 0 ? -1e9 : 1e9, id < 0 ? 1e9 : -1e9}; // held at the edge of the range
            odd.number = id < 0 ? -std::numeric_limits<double>::infinity() : 5e-324;
            builder.add(odd);
        }
        const LayerData layer = builder.built();
        QVERIFY(same(layer, unpacked(chunksOf(layer)).value()));
    }

    // Any bytes are read within their bounds: what is not a layer is an error.
    void damageIsNoCrash() {
        const LayerData layer = RandomRows{7}.layer(300, false);
        const Chunk whole = chunksOf(layer).front();
        std::mt19937 random{20261122};
        int refused = 0;
        for (int round = 0; round < 3000; ++round) {
            Chunk bytes = whole;
            if (round % 3 == 0)
                bytes.resize(random() % bytes.size());
            else
                for (unsigned i = 0; i <= random() % 4; ++i)
                    bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            const auto back = unpacked({bytes});
            if (!back) {
                QVERIFY(back.error().code == ErrorCode::workspaceDamaged);
                ++refused;
            } else {
                for (std::size_t i = 0; i < back->size(); ++i) (void)back->feature(i);
            }
        }
        QVERIFY(refused > 1000); // all that were cut short, among others
        QVERIFY(!unpacked({Chunk{}}));
        Chunk more = whole;
        more.push_back(std::byte{0});
        QVERIFY(!unpacked({more}));
    }

    // What is said of the size in the header.
    void aParcelIsSmall() {
        std::mt19937 random{3};
        LayerBuilder builder{LayerId::parcel};
        for (int i = 0; i < 8192; ++i) {
            const double x = 355'000.0 + i % 90 * 41.0;
            const double y = 6'689'000.0 + i / 90 * 42.0;
            geom::Ring ring;
            for (int corner = 0; corner < 8; ++corner) {
                const auto off = [&] { return static_cast<double>(random() % 300) / 100.0; };
                const double turn = corner * 0.785398;
                ring.push_back({x + 20.0 * std::cos(turn) + off(), y + 20.0 * std::sin(turn) + off()});
            }
            ring.push_back(ring.front());
            Feature parcel;
            parcel.id = i + 1;
            parcel.geometry = geom::MultiPolygon{{{ring, {}}}};
            parcel.label = "44109000AB" + std::to_string(10'000 + i).substr(1);
            builder.add(parcel);
        }
        const LayerData layer = builder.built();
        std::size_t bytes = 0;
        for (const Chunk& chunk : chunksOf(layer)) bytes += chunk.size();
        QVERIFY2(bytes < 45 * layer.size(), std::to_string(bytes / layer.size()).c_str());
    }
};

QTEST_GUILESS_MAIN(LayerPackTest)
#include "layer_pack_test.moc"
