// The same seed gives the same bytes; another seed does not.
#include "sample_data/metropolis.h"

#include "domain/described.h"
#include "geom/text.h"

#include <QtTest>

using namespace geo;

class DeterminismTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesTheSameBytes();
    void anotherSeedDoesNot();

private:
    // FNV-1a over the values and the well-known binary of every row.
    class Digest {
    public:
        void add(const domain::Record& record) {
            for (const auto& value : record.values) {
                for (const char c : domain::toText(value)) add(static_cast<unsigned char>(c));
                add(0x1f);
            }
            for (const auto& shape : record.shapes)
                for (const std::byte byte : geom::toWkb(shape)) add(std::to_integer<unsigned char>(byte));
        }
        template <class Rows>
        void addRows(const Rows& rows) {
            for (const auto& row : rows) add(domain::toRecord(row));
        }
        [[nodiscard]] quint64 value() const { return m_value; }

    private:
        void add(unsigned char byte) { m_value = (m_value ^ byte) * 0x100000001b3ULL; }
        quint64 m_value = 0xcbf29ce484222325ULL;
    };

    static quint64 digestOf(std::uint64_t seed) {
        JobControl control;
        const auto made = sample::makeMetropolis({.parcels = 3'000, .seed = seed}, control);
        if (!made) return 0;
        Digest digest;
        digest.addRows(made->communes);
        digest.addRows(made->qpvs);
        digest.addRows(made->zones);
        digest.addRows(made->hazards);
        digest.addRows(made->sites);
        for (const auto& site : made->sites) digest.addRows(site.spaces);
        digest.addRows(made->thirdPlaces);
        digest.addRows(made->projects);
        digest.addRows(made->populationCells);
        digest.addRows(made->streets);
        digest.addRows(made->amenities);
        digest.addRows(made->datasets);
        const auto done = sample::forEachParcel(
            *made,
            [&](domain::Parcel&& parcel) -> Result<void> {
                digest.add(domain::toRecord(parcel));
                return {};
            },
            control);
        return done ? digest.value() : 0;
    }
};

void DeterminismTest::sameSeedGivesTheSameBytes() {
    const quint64 first = digestOf(1);
    QVERIFY(first != 0);
    QCOMPARE(digestOf(1), first);
}

void DeterminismTest::anotherSeedDoesNot() {
    QVERIFY(digestOf(2) != digestOf(1));
}

QTEST_GUILESS_MAIN(DeterminismTest)
#include "determinism_test.moc"
