#include "publish/map_page.h"

#include "app/session/sample_session.h"
#include "publish/export_wording.h"
#include "usecase/match_project.h"
#include "usecase/read_map.h"

#include <QFile>
#include <QImage>
#include <QtTest>

#include <set>

using app::text::Language;
using geo::carto::LayerId;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

class MapPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTitleTellsTheDate() {
        app::layout::PageSpec spec;
        spec.title = "Nantes";
        app::publish::tellDate(spec, std::nullopt, Language{Language::Tongue::french});
        QCOMPARE(spec.title, QString{"Nantes"});
        const geo::Date day = *geo::parseDate("2027-03-01");
        app::publish::tellDate(spec, day, Language{Language::Tongue::french});
        QVERIFY(spec.title.startsWith("Nantes \u2013 ") && spec.title.endsWith("01/03/2027"));
        spec.title.clear();
        app::publish::tellDate(spec, day, Language{Language::Tongue::french});
        QVERIFY(spec.title.endsWith("01/03/2027") && !spec.title.contains(u'\u2013'));
    }

    void initTestCase() { m_sample = std::make_unique<SampleSession>(400); }
    void cleanupTestCase() { m_sample.reset(); }

    // A page has the parcels and streets that its scale shows, where they are seen, and no others.
    void rowsReadByBoxAreThoseOfThePage_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("hasStreets");
        QTest::addColumn<bool>("hasParcels");
        QTest::newRow("far") << 100'000.0 << false << false;
        QTest::newRow("streets") << 30'000.0 << true << false;
        QTest::newRow("the last scale with parcels") << 15'000.0 << true << true;
        QTest::newRow("as a division leaves it") << 15'000.0 * (1.0 + 1e-12) << true << true;
        QTest::newRow("near") << 2'000.0 << true << true;
    }
    void rowsReadByBoxAreThoseOfThePage() {
        QFETCH(double, scale);
        QFETCH(bool, hasStreets);
        QFETCH(bool, hasParcels);
        geo::JobControl job;
        geo::carto::Viewport seen;
        seen.width = 800;
        seen.height = 600;
        seen.centre = map().extent().centre();
        seen.metresPerPixel = scale * geo::carto::kMetresPerInch / seen.dpi;
        const auto whole =
            must(app::publish::completed(m_sample->session.desk(), map(), geo::carto::defaultLayers(), seen, job));
        QCOMPARE(whole.layers.size(), map().layers.size());
        for (const auto& [layer, isShown] : {std::pair{LayerId::street, hasStreets}, {LayerId::parcel, hasParcels}}) {
            const auto& data = *whole.layers.at(layer);
            std::size_t expected = 0; // by the table
            for (const auto& row : m_sample->rows(geo::carto::infoOf(layer).kind))
                if (isShown && geo::geom::boxOf(row.mainShape()).intersects(seen.extent())) ++expected;
            QCOMPARE(data.size(), expected);
            if (layer == LayerId::street) QCOMPARE(expected > 0, isShown);
        }
    }

    void aMapIsPublished_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("pdf") << "pdf";
        QTest::newRow("png") << "png";
        QTest::newRow("svg") << "svg";
    }
    void aMapIsPublished() {
        QFETCH(QString, suffix);
        geo::JobControl job;
        geo::carto::MapParams params;
        params.layers = geo::carto::defaultLayers();
        params.viewport.width = 640;
        params.viewport.height = 480;
        params.viewport = params.viewport.fitting(map().extent());
        const auto spec = app::publish::pageSpecFor(map(), app::publish::defaultTitle(map()), "Zoé", QDate{2026, 3, 1},
                                                    Language{Language::Tongue::english});
        QVERIFY(!spec.title.isEmpty() && !spec.texts.illustrative.isEmpty());
        QVERIFY(spec.texts.crs.contains("2154"));
        const QString file = m_sample->folder.filePath("map." + suffix);
        const auto report = must(app::publish::publishMap(m_sample->session.desk(), file, map(), params, spec, job));
        QCOMPARE(report.file, file);
        QVERIFY(report.scaleDenominator > 1'000.0);
        QFile written{file};
        QVERIFY(written.open(QIODevice::ReadOnly) && written.size() > 10'000);
        if (suffix == "pdf") QVERIFY(written.read(5) == "%PDF-");
        if (suffix == "png") QVERIFY(!QImage{file}.isNull());
        job.requestCancel();
        const QString never = m_sample->folder.filePath("never." + suffix);
        const auto stopped = app::publish::publishMap(m_sample->session.desk(), never, map(), params, spec, job);
        QVERIFY(!stopped && stopped.error().code == geo::ErrorCode::cancelled);
        QVERIFY(!QFile::exists(never));
    }

    // No column of an exported table is left with the name of a field, and no two have one heading.
    void everyColumnHasWords() {
        const auto wording = app::publish::exportWording();
        geo::JobControl job;
        const auto project = m_sample->rows(Kind::project).at(0);
        const auto snapshot = must(geo::usecase::readMatch(m_sample->session.desk(), project.key(), job));
        const auto report = must(geo::usecase::matchProject(*snapshot, {}, job));
        for (const auto& table : {geo::usecase::shortlistTable(snapshot->project, {}),
                                  geo::usecase::rankingTable(report), geo::usecase::exclusionTable(report)}) {
            std::set<std::string> headings;
            for (const auto& column : table.columns) {
                const std::string heading = wording.heading(column.name);
                QVERIFY2(!heading.empty() && heading.find('_') == std::string::npos, column.name.c_str());
                headings.insert(heading);
            }
            QCOMPARE(headings.size(), table.columns.size());
        }
        for (const Kind kind : geo::domain::kAllKinds) {
            QVERIFY(!wording.sheet(kind).empty());
            for (const auto& field : geo::domain::infoOf(kind).fields)
                for (const std::string_view code : field.codes)
                    QVERIFY2(!wording.code(field.name, code).empty(), std::string{code}.c_str());
        }
    }

private:
    [[nodiscard]] const geo::carto::MapSnapshot& map() const { return *m_sample->session.map(); }
    std::unique_ptr<SampleSession> m_sample;
};

QTEST_MAIN(MapPageTest)
#include "map_page_test.moc"
