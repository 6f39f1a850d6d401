#include "map/map_canvas.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QtTest>

#include <semaphore>

using app::map::LayerDataPtr;
using app::map::MapCanvas;
using app::text::Language;
using geo::carto::LayerId;

namespace {

// How many pixels of the map are not white.
int inked(const QImage& picture) {
    int out = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) out += picture.pixelColor(x, y) != QColor{Qt::white} ? 1 : 0;
    return out;
}

// A reader that waits at a gate the first time, whatever its job is told, and then answers.
app::map::LayerReader waitingReader(std::shared_ptr<std::binary_semaphore> gate) {
    auto isFirst = std::make_shared<std::atomic<int>>(0);
    return [gate, isFirst](LayerId layer, const geo::geom::BoxM& box, geo::JobControl&) -> geo::Result<LayerDataPtr> {
        if (isFirst->fetch_add(1) == 0) gate->acquire();
        geo::carto::LayerBuilder nothing{layer};
        nothing.setCovered(box);
        return synthetic::shared(nothing.built());
    };
}

} // namespace

// What is seen while pictures are made, and when the map goes away meanwhile.
class MapPictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsTheMap() {
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        QSignalSpy rendered{&map, &MapCanvas::rendered};
        map.setSnapshot(synthetic::fourCommunes());
        map.show();
        QTRY_VERIFY(!rendered.isEmpty());
        QVERIFY(map.shownSnapshot() != nullptr);
        QVERIFY(inked(map.grab().toImage()) > 2'000);
    }

    void theLastPictureIsShownUntilTheNextIsThere() {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        QSignalSpy rendered{&map, &MapCanvas::rendered};
        map.setSnapshot(synthetic::fourCommunes());
        map.show();
        QTRY_VERIFY(!rendered.isEmpty());
        QTRY_VERIFY(m_runner.isIdle());
        map.setLayerReader(waitingReader(gate));
        rendered.clear();
        map.setScale(14'000.0); // parcels are read: the job waits
        QTest::qWait(50);
        QVERIFY(rendered.isEmpty());
        QVERIFY2(inked(map.grab().toImage()) > 1'000, "not a blank map meanwhile");
        gate->release();
        QTRY_VERIFY(!rendered.isEmpty());
    }

    void aStalePictureNeverReplacesANewerOne() {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        map.setSnapshot(synthetic::fourCommunes());
        map.setLayerReader(waitingReader(gate));
        map.setScale(10'000.0);
        map.show();
        QTest::qWait(50); // the first job waits
        QSignalSpy rendered{&map, &MapCanvas::rendered};
        map.setScale(5'000.0);
        QTRY_COMPARE(rendered.size(), 1);
        const QImage newer = map.grab().toImage();
        gate->release();
        QTRY_VERIFY(m_runner.isIdle());
        QTest::qWait(50);
        QCOMPARE(rendered.size(), 1);
        QCOMPARE(map.grab().toImage(), newer);
    }

    void goesAwayWhileItDraws() {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        auto map = std::make_unique<MapCanvas>(m_runner, Language{Language::Tongue::french});
        map->resize(400, 300);
        map->setSnapshot(synthetic::fourCommunes());
        map->setLayerReader(waitingReader(gate));
        map->setScale(10'000.0);
        map->show();
        QTest::qWait(50);
        QVERIFY(!m_runner.isIdle());
        map.reset();
        gate->release();
        QTRY_VERIFY(m_runner.isIdle());
        QTest::qWait(50);
    }

    void anUnreadLayerIsTold() {
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        map.setSnapshot(synthetic::fourCommunes());
        map.setLayerReader([](LayerId, const geo::geom::BoxM&, geo::JobControl&) -> geo::Result<LayerDataPtr> {
            return geo::fail(geo::ErrorCode::workspaceLocked);
        });
        QSignalSpy unread{&map, &MapCanvas::layerUnread};
        QSignalSpy rendered{&map, &MapCanvas::rendered};
        map.setScale(10'000.0);
        map.show();
        QTRY_VERIFY(!rendered.isEmpty());
        QVERIFY(!unread.isEmpty());
        QCOMPARE(unread.front().at(1).value<geo::Error>().code, geo::ErrorCode::workspaceLocked);
    }

    void withoutAMapThereIsASentence() {
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        map.show();
        const QImage blank = map.grab().toImage();
        map.setEmptyText("No workspace is open.", "Open one from the File menu.");
        QVERIFY(map.grab().toImage() != blank);
        QTest::keyClick(&map, Qt::Key_Plus); // nothing to move over
        QTest::mouseClick(&map, Qt::LeftButton);
    }

    void aMapThatIsClosedIsGone() {
        MapCanvas map{m_runner, Language{Language::Tongue::french}};
        map.resize(400, 300);
        map.show();
        const QImage blank = map.grab().toImage();
        QSignalSpy rendered{&map, &MapCanvas::rendered};
        map.setSnapshot(synthetic::fourCommunes());
        QTRY_VERIFY(!rendered.isEmpty());
        QVERIFY(map.grab().toImage() != blank);
        map.setSnapshot(nullptr);
        QCOMPARE(map.grab().toImage(), blank);
        QVERIFY(map.shownSnapshot() == nullptr);
    }

private:
    app::jobs::JobRunner m_runner{3};
};

QTEST_MAIN(MapPictureTest)
#include "map_picture_test.moc"
