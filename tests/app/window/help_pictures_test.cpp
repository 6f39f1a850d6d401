// The pictures of the help, taken from the real window on the sample, and compared with those that the sources hold.
// With ENTENTE_RENEW_PICTURES they are written there instead (target help_pictures).
#include "e2e/desk_window.h"

#include "app/window/structural_similarity.h"
#include "matching/match_controller.h"

#include <QDir>
#include <QDockWidget>
#include <QFontDatabase>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTabWidget>

#include <QFile>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

using app::window::ActionId;

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 800;
constexpr int kMostWidth = 720; // of a picture, so that it fits on a page without scrolling
constexpr double kAlike = 0.80; // structural similarity; letters of another machine differ a little

// The 256 colours that the picture has most of, alike ones taken together: each is one of the picture's own.
QList<QRgb> coloursOf(const QImage& image) {
    std::map<QRgb, std::map<QRgb, int>> cells; // by 5 bits a channel
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ++cells[image.pixel(x, y) & 0xF8F8F8][image.pixel(x, y)];
    std::vector<std::pair<int, QRgb>> found;
    for (const auto& [cell, colours] : cells) {
        std::pair<int, QRgb> most{0, 0};
        int count = 0;
        for (const auto& [colour, pixels] : colours) {
            count += pixels;
            most = std::max(most, {pixels, colour});
        }
        found.emplace_back(count, most.second);
    }
    std::sort(found.rbegin(), found.rend());
    QList<QRgb> table;
    for (const auto& [count, colour] : found)
        if (table.size() < 256) table << colour;
    return table;
}

// Small: no wider than a page, 8 bits a pixel.
QImage forPage(const QPixmap& taken) {
    QImage image = taken.toImage().convertToFormat(QImage::Format_RGB32);
    if (image.width() > kMostWidth) image = image.scaledToWidth(kMostWidth, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_Indexed8, coloursOf(image), Qt::ThresholdDither | Qt::AvoidDither);
}

QString keptFolder(const QString& language) {
    return qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/resources/help/pictures/" + language;
}

} // namespace

class HelpPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void similarityTellsApart();
    void picturesAreThoseOfTheWindow_data();
    void picturesAreThoseOfTheWindow();

private:
    std::map<QString, QImage> take(const QString& language);
    void prepare();
    QImage dialogOf(ActionId action, const std::function<void(QDialog&)>& prepare = {});
    QImage dock(const char* name);
    QString communesFile();

    std::unique_ptr<e2e::DeskWindow> m_desk;
};

void HelpPicturesTest::initTestCase() {
    qputenv("SOURCE_DATE_EPOCH", "1795305600"); // the day that the sample holds for today: figures of a day do not drift
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    QPalette light{QColor{239, 239, 239}};
    QApplication::setPalette(light);
    QFont font{"DejaVu Sans"};
    font.setPointSizeF(9.0);
    QApplication::setFont(font);
    m_desk = std::make_unique<e2e::DeskWindow>();
}

void HelpPicturesTest::similarityTellsApart() {
    QImage a{200, 100, QImage::Format_RGB32};
    a.fill(Qt::white);
    for (int y = 20; y < 60; ++y)
        for (int x = 30; x < 90; ++x) a.setPixelColor(x, y, Qt::black);
    QCOMPARE(tests::structuralSimilarity(a, a), 1.0);
    QImage moved{a.size(), QImage::Format_RGB32};
    moved.fill(Qt::white);
    for (int y = 20; y < 60; ++y)
        for (int x = 110; x < 170; ++x) moved.setPixelColor(x, y, Qt::black);
    QVERIFY(tests::structuralSimilarity(a, moved) < kAlike);
    QCOMPARE(tests::structuralSimilarity(a, a.copy(0, 0, 100, 100)), 0.0);
}

// The same state for every picture: the first site, the first project, its ranking.
void HelpPicturesTest::prepare() {
    auto& window = m_desk->window();
    window.resize(kWidth, kHeight);
    geo::JobControl job;
    const auto sites = m_desk->services().session.desk().rows(geo::domain::Kind::site, {}, job);
    QVERIFY(sites && !sites->rows.empty());
    window.selection().set({app::window::refOfSite(sites->rows.front())});
    window.match().setProject(geo::ProjectId{1});
    QTRY_VERIFY(window.match().report());
    m_desk->trigger(ActionId::fit);
    QTest::qWait(1500); // the map is drawn by a job
}

QImage HelpPicturesTest::dialogOf(ActionId action, const std::function<void(QDialog&)>& prepare) {
    QImage picture;
    QTimer::singleShot(600, qApp, [&] {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QDialog*>(top);
            if (!dialog || !dialog->isVisible()) continue;
            if (prepare) prepare(*dialog);
            picture = forPage(dialog->grab());
            dialog->reject();
        }
    });
    m_desk->trigger(action);
    [&] { QTRY_VERIFY(!picture.isNull()); }();
    return picture;
}

// Two communes as geo.api.gouv.fr gives them.
QString HelpPicturesTest::communesFile() {
    QFile file{m_desk->file("communes.geojson")};
    const QByteArray commune =
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"%1\",\"nom\":\"%2\",\"population\":%3},"
        "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%4,47.2],[%5,47.2],[%5,47.3],"
        "[%4,47.3],[%4,47.2]]]}}";
    const QString text = QString::fromUtf8(commune);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write("{\"type\":\"FeatureCollection\",\"features\":[");
    file.write(text.arg("44109", "Nantes", "325070", "-1.6", "-1.5").toUtf8() + ",");
    file.write(text.arg("44162", "Saint-Herblain", "50561", "-1.7", "-1.6").toUtf8() + "]}");
    return file.fileName();
}

QImage HelpPicturesTest::dock(const char* name) {
    m_desk->window().showDock(QLatin1String(name));
    QTest::qWait(300);
    return forPage(m_desk->find<QDockWidget>(name)->grab());
}

std::map<QString, QImage> HelpPicturesTest::take(const QString& language) {
    if (!m_desk->start(language)) return {};
    m_desk->services().settings.set(app::settings::kAuthor,
                                    QString{language == "fr" ? "Service foncier" : "Land office"});
    prepare();
    std::map<QString, QImage> pictures;
    pictures["match.png"] = dock("matchDock");
    pictures["inspector.png"] = dock("inspectorDock");
    pictures["window.png"] = forPage(m_desk->window().grab());
    pictures["dossier.png"] = dock("dossierDock");
    pictures["tables.png"] = dock("sitesDock");
    pictures["layers.png"] = dock("layersDock");
    pictures["print.png"] = dialogOf(ActionId::printMap);
    pictures["export.png"] = dialogOf(ActionId::exportRows);
    pictures["import.png"] = dialogOf(ActionId::importData, [this](QDialog& dialog) {
        m_desk->services().fileDialog.setNextFileName(communesFile());
        dialog.findChild<QPushButton*>("importAdd")->click();
        QTest::qWait(2000);
    });
    pictures["open-data.png"] = dialogOf(ActionId::getData);
    pictures["shortcuts.png"] = dialogOf(ActionId::shortcuts);
    pictures["palette.png"] = dialogOf(ActionId::findCommand, [](QDialog& dialog) {
        dialog.findChild<QLineEdit*>("paletteField")->setText("site");
        QTest::qWait(100);
    });
    return pictures;
}

void HelpPicturesTest::picturesAreThoseOfTheWindow_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << "fr";
    QTest::newRow("en") << "en";
}

void HelpPicturesTest::picturesAreThoseOfTheWindow() {
    QFETCH(QString, language);
    const auto pictures = take(language);
    QCOMPARE(pictures.size(), std::size_t{12});
    const bool renews = qEnvironmentVariableIsSet("ENTENTE_RENEW_PICTURES");
    const QDir kept{keptFolder(language)};
    if (renews) QVERIFY(QDir{}.mkpath(kept.path()));
    QStringList old;
    for (const auto& [name, picture] : pictures) {
        QVERIFY2(!picture.isNull() && picture.width() > 100, qPrintable(name));
        if (renews) {
            QVERIFY(picture.save(kept.filePath(name), "PNG", 0));
            continue;
        }
        const double alike = tests::structuralSimilarity(picture, QImage{kept.filePath(name)});
        if (alike < kAlike) old << QString{"%1 (%2)"}.arg(name).arg(alike);
    }
    QVERIFY2(old.isEmpty(), qPrintable("the window looks otherwise than these pictures of the help: " + old.join(", ") +
                                       ". Build the target help_pictures, and look at what it made."));
}

QTEST_MAIN(HelpPicturesTest)
#include "help_pictures_test.moc"
