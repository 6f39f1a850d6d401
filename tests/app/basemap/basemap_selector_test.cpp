#include "basemap/basemap_selector.h"

#include "app/catalogue/loopback_server.h"
#include "basemap/basemap_notes.h"
#include "basemap/service_dialog.h"
#include "basemap/services_dialog.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace app::basemap;

namespace {

Service own(const QString& address) {
    Service service;
    service.id = "mine";
    service.name = "Mine";
    service.address = address;
    service.attribution = "© Ville";
    service.licence = "ODbL";
    service.timeoutSeconds = 1;
    service.grids = {webMercatorGrid(0, 19)};
    return service;
}

QByteArray png() {
    QImage image{256, 256, QImage::Format_RGB32};
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// Those that a view in Web Mercator needs.
std::vector<TileAddress> tilesOf(const Service& service, const geo::carto::Viewport& view) {
    const auto same = geo::geom::Transform::create(3857, 3857);
    return planTiles(service.grids.front(), view, 3857, *same)->tiles;
}

geo::carto::Viewport nantes() {
    return {{-172'950.0, 5'981'900.0}, 4.777, 500, 400, 96.0};
}

} // namespace

class BasemapSelectorTest : public QObject {
    Q_OBJECT

private:
    struct Bench {
        QTemporaryDir folder;
        app::settings::Settings settings{folder.filePath("s.ini")};
        app::text::Language language = app::text::Language::chosen("en", QLocale::c());
        app::jobs::JobRunner runner{2};
        Basemaps basemaps{runner, settings, language};
    };
    template <class Widget>
    static Widget* child(QWidget& parent, const char* name) {
        auto* found = parent.findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no such widget");
        return found;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void offersPresetsAndOwn() {
        Bench bench;
        BasemapSelector selector{bench.basemaps};
        auto* choice = child<QComboBox>(selector, "basemapChoice");
        QCOMPARE(choice->itemText(0), QString{"None"});
        QCOMPARE(choice->currentIndex(), 0);
        QVERIFY(choice->findText("Plan IGN") > 0);
        bench.basemaps.setOwn({own("https://a.example/{z}/{x}/{y}.png")});
        QVERIFY(choice->findText("Mine") > choice->findText("Plan IGN"));
        bench.basemaps.setOwn({});
        QCOMPARE(choice->findText("Mine"), -1);
    }

    // Chosen by keyboard, kept for the workspace, found again by the next start.
    void theChoiceIsKeptByWorkspace() {
        QTemporaryDir folder;
        const QString file = folder.filePath("s.ini");
        const auto language = app::text::Language::chosen("en", QLocale::c());
        app::jobs::JobRunner runner{2};
        {
            app::settings::Settings settings{file};
            Basemaps basemaps{runner, settings, language};
            basemaps.setOwn({own("http://127.0.0.1:9/{z}/{x}/{y}.png")});
            basemaps.setWorkspace("a.entente", 2154);
            BasemapSelector selector{basemaps};
            selector.show();
            auto* choice = child<QComboBox>(selector, "basemapChoice");
            choice->setFocus();
            QTest::keyClicks(choice, "Min");
            QTRY_COMPARE(basemaps.chosen(), QString{"mine"});
            child<QSlider>(selector, "basemapOpacity")->setValue(60);
            basemaps.setWorkspace("b.entente", 2154);
            QCOMPARE(basemaps.chosen(), QString{});
            QCOMPARE(choice->currentIndex(), 0);
        }
        app::settings::Settings settings{file};
        Basemaps basemaps{runner, settings, language};
        basemaps.setWorkspace("a.entente", 2154);
        QCOMPARE(basemaps.chosen(), QString{"mine"});
        QCOMPARE(basemaps.underlay().opacity(), 0.6);
        QCOMPARE(basemaps.attribution(), QString{"© Ville"});
        QCOMPARE(basemaps.sourceText(), QString{"Mine, © Ville, ODbL"});
    }

    // The badge says what is wrong and the map keeps its pace; the user can ask again.
    void aStalledServiceHasABadge() {
        loopback::Server server;
        Bench bench;
        QWidget map;
        map.resize(500, 400);
        BasemapNotes notes{bench.basemaps, map};
        BasemapSelector selector{bench.basemaps};
        loopback::Reply mute;
        mute.status = 503;
        const Service service = own(server.url("/").toString() + "{z}/{x}/{y}.png");
        bench.basemaps.setPatience({1, 2, std::chrono::seconds{60}, std::chrono::seconds{60}});
        geo::carto::Viewport wide = nantes();
        wide.width *= 2;
        wide.height *= 2;
        for (const TileAddress& tile : tilesOf(service, wide))
            server.on(tileUrl(service, service.grids.front(), tile).path(),
                      [mute](const loopback::Request&) { return mute; });
        bench.basemaps.setOwn({service});
        bench.basemaps.setWorkspace("w", 3857);
        bench.basemaps.start();
        bench.basemaps.choose("mine");
        QImage screen{500, 400, QImage::Format_ARGB32_Premultiplied};
        QPainter painter{&screen};
        bench.basemaps.underlay().paint(painter, nantes(), 1.0);
        map.show();
        selector.show();
        auto* badge = child<QLabel>(selector, "basemapBadge");
        QTRY_COMPARE_WITH_TIMEOUT(badge->text(), QString{"Mine does not answer"}, 8'000);
        QVERIFY(badge->isVisible());
        QVERIFY(badge->toolTip().contains("503"));
        QVERIFY(child<QLabel>(map, "basemapMapBadge")->isVisible());
        QCOMPARE(child<QLabel>(map, "basemapAttribution")->text(), QString{"© Ville"});
        const auto asked = server.requests().size();
        child<QToolButton>(selector, "basemapAgain")->click();
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), asked + 1, 5'000); // one, to see
        bench.basemaps.choose({});
        QVERIFY(!badge->isVisible());
        QVERIFY(!child<QLabel>(map, "basemapAttribution")->isVisible());
    }

    void offlineAsksNobody() {
        loopback::Server server;
        Bench bench;
        bench.basemaps.setOwn({own(server.url("/").toString() + "{z}/{x}/{y}.png")});
        bench.basemaps.setOffline(true);
        bench.basemaps.setWorkspace("w", 3857);
        bench.basemaps.start();
        bench.basemaps.choose("mine");
        QImage screen{500, 400, QImage::Format_ARGB32_Premultiplied};
        QPainter painter{&screen};
        bench.basemaps.underlay().paint(painter, nantes(), 1.0);
        QTRY_VERIFY(bench.basemaps.underlay().isSettled());
        QTest::qWait(200);
        QCOMPARE(server.connections(), 0);
        QCOMPARE(bench.basemaps.badge(), QString{"Offline"});
        bench.basemaps.setOffline(false);
        bench.basemaps.underlay().paint(painter, nantes(), 1.0);
        QTRY_VERIFY_WITH_TIMEOUT(server.connections() > 0, 5'000);
    }

    void stepsAreThoseOfTheService() {
        Bench bench;
        bench.basemaps.setOffline(true);
        bench.basemaps.setOwn({own("https://a.example/{z}/{x}/{y}.png")});
        bench.basemaps.setWorkspace("w", 3857);
        bench.basemaps.choose("mine");
        const auto& underlay = bench.basemaps.underlay();
        const auto view = nantes();
        const double zoom15 = webMercatorGrid(15, 15).levels.front().unitsPerPixel * 96.0 / 0.0254;
        QVERIFY(std::abs(underlay.ownScale(view, zoom15 * 1.3, 0) / zoom15 - 1.0) < 0.001);
        QVERIFY(std::abs(underlay.ownScale(view, zoom15, -1) / (zoom15 / 2.0) - 1.0) < 0.001);
        QVERIFY(std::abs(underlay.ownScale(view, zoom15, 1) / (zoom15 * 2.0) - 1.0) < 0.001);
    }

    // A service is described, tried and kept.
    void addingAService() {
        loopback::Server server;
        const Service service = own(server.url("/").toString() + "{z}/{x}/{y}.png");
        for (const TileAddress& tile : tilesOf(service, nantes()))
            server.serve(tileUrl(service, service.grids.front(), tile).path(), png());
        Bench bench;
        Service fresh;
        fresh.id = "fresh";
        ServiceDialog dialog{fresh, bench.basemaps.network(), bench.runner, nantes(), 3857};
        dialog.show();
        auto* answer = child<QLabel>(dialog, "serviceAnswer");
        dialog.accept();
        QVERIFY(dialog.isVisible()); // nothing is described yet: it says so
        QVERIFY(!answer->text().isEmpty());
        QTest::keyClicks(child<QLineEdit>(dialog, "serviceName"), "Fresh");
        QTest::keyClicks(child<QLineEdit>(dialog, "serviceAddress"), service.address);
        child<QPushButton>(dialog, "serviceTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(answer->text().contains("ms"), qPrintable(answer->text()), 5'000);
        QVERIFY(!child<QLabel>(dialog, "servicePicture")->pixmap().isNull());
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.service().name, QString{"Fresh"});
        QVERIFY(!faultOf(dialog.service()));
    }

    void managing() {
        Bench bench;
        app::files::FileDialog files{bench.settings};
        QFile file{bench.folder.filePath("plan.tif")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        ServicesDialog dialog{bench.basemaps, files, bench.language, nantes(), 2154};
        auto* list = child<QListWidget>(dialog, "basemapList");
        QCOMPARE(list->count(), 3);
        QVERIFY(!child<QPushButton>(dialog, "basemapRemove")->isEnabled()); // of the program
        files.setNextFileName(file.fileName());
        child<QPushButton>(dialog, "basemapAddFile")->click();
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->currentItem()->text(), QString{"plan"});
        QCOMPARE(bench.basemaps.own().front().epsgs, std::vector<int>{2154});
        child<QCheckBox>(dialog, "basemapOffline")->click();
        QVERIFY(bench.basemaps.isOffline());
        child<QPushButton>(dialog, "basemapRemove")->click();
        QCOMPARE(list->count(), 3);
        QVERIFY(bench.basemaps.own().empty());
    }
};

QTEST_MAIN(BasemapSelectorTest)
#include "basemap_selector_test.moc"
