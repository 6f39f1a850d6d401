#include "settings/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace app::settings;
using geo::carto::LayerId;

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void initialValues();
    void valuesOutliveTheProgram();
    void nonsenseIsTheInitialValue_data();
    void nonsenseIsTheInitialValue();
    void recentWorkspaces();
    void foldersByPurpose();
    void weightsOfAProject();
    void fileThatCannotBeWritten();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath("deep/entente.ini"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::initialValues() {
    const Settings settings{file()};
    QCOMPARE(settings.value(kLanguage), QString{});
    QCOMPARE(settings.value(kPaper), QString{"A4"});
    QCOMPARE(settings.value(kPaperLandscape), true);
    QCOMPARE(settings.value(kUnknownExcludes), false);
    QVERIFY(settings.value(kRecentWorkspaces).isEmpty());
    QVERIFY(settings.value(kLayers).empty());
    QVERIFY(!QFile::exists(file())); // nothing is written by looking
}

void SettingsTest::valuesOutliveTheProgram() {
    const LayerStates layers{{LayerId::qpv, true, 0.35}, {LayerId::parcel, false, 1.0}};
    const QByteArray geometry{"\x00\x01\xff;,\"", 6};
    {
        Settings settings{file()};
        settings.set(kLanguage, QString{"fr"});
        settings.set(kAuthor, QString{"Élodie; \"a, b\" = c"});
        settings.set(kPaperLandscape, false);
        settings.set(kWindowGeometry, geometry);
        settings.set(kLayers, layers);
        QVERIFY(settings.save());
    }
    Settings settings{file()};
    QCOMPARE(settings.value(kLanguage), QString{"fr"});
    QCOMPARE(settings.value(kAuthor), QString{"Élodie; \"a, b\" = c"});
    QCOMPARE(settings.value(kPaperLandscape), false);
    QCOMPARE(settings.value(kWindowGeometry), geometry);
    QVERIFY(settings.value(kLayers) == layers);
    settings.reset(kLanguage);
    QCOMPARE(settings.value(kLanguage), QString{});
}

void SettingsTest::nonsenseIsTheInitialValue_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("another layer") << QByteArray{"[map]\nlayers=moon 1 1\n"};
    QTest::newRow("opacity out of range") << QByteArray{"[map]\nlayers=qpv 1 7\n"};
    QTest::newRow("opacity no number") << QByteArray{"[map]\nlayers=qpv 1 much\n"};
    QTest::newRow("not a setting") << QByteArray{"\x01\x02 garbage"};
    QTest::newRow("yes or no") << QByteArray{"[print]\nlandscape=perhaps\n"};
}

void SettingsTest::nonsenseIsTheInitialValue() {
    QFETCH(QByteArray, text);
    QVERIFY(QDir{}.mkpath(m_folder->filePath("deep")));
    QFile written{file()};
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(text);
    written.close();
    const Settings settings{file()};
    QVERIFY(settings.value(kLayers).empty());
    QCOMPARE(settings.value(kPaperLandscape), true);
}

void SettingsTest::recentWorkspaces() {
    Settings settings{file()};
    for (int i = 0; i < 12; ++i) settings.rememberWorkspace(m_folder->filePath(QString{"%1.entente"}.arg(i)));
    settings.rememberWorkspace(m_folder->filePath("5.entente"));
    const QStringList recent = settings.value(kRecentWorkspaces);
    QCOMPARE(recent.size(), qsizetype{Settings::kRecentCount});
    QCOMPARE(recent.at(0), m_folder->filePath("5.entente"));
    QCOMPARE(recent.at(1), m_folder->filePath("11.entente"));
    QCOMPARE(recent.count(m_folder->filePath("5.entente")), qsizetype{1});
    QCOMPARE(settings.value(kLastWorkspace), recent.at(0));
    settings.forgetWorkspace(recent.at(0));
    QCOMPARE(settings.value(kLastWorkspace), QString{});
    QVERIFY(!settings.value(kRecentWorkspaces).contains(recent.at(0)));
    settings.rememberWorkspace("here.entente");
    QCOMPARE(settings.value(kLastWorkspace), QDir::current().absoluteFilePath("here.entente"));
}

void SettingsTest::foldersByPurpose() {
    Settings settings{file()};
    const QString documents = settings.folder(Folder::print);
    settings.setFolder(Folder::import, m_folder->filePath("parcels.shp")); // a file: its folder
    QCOMPARE(settings.folder(Folder::import), m_folder->path());
    QCOMPARE(settings.folder(Folder::print), documents);
    settings.setFolder(Folder::print, m_folder->path());
    m_folder.reset();
    QCOMPARE(settings.folder(Folder::print), documents); // gone since
    m_folder = std::make_unique<QTemporaryDir>();
}

void SettingsTest::weightsOfAProject() {
    Settings settings{file()};
    const std::vector<double> weights{0.25, 0.0, 1.0 / 3.0};
    settings.setWeights("a/b c=d.entente", 7, weights);
    const auto read = settings.weights("a/b c=d.entente", 7);
    QCOMPARE(read.size(), weights.size());
    QCOMPARE(read.at(2), weights.at(2));
    QVERIFY(settings.weights("a/b c=d.entente", 8).empty());
    QVERIFY(settings.weights("a/other.entente", 7).empty());
}

void SettingsTest::fileThatCannotBeWritten() {
    Settings settings{"/proc/entente/entente.ini"};
    settings.set(kPaper, QString{"A3"});
    QVERIFY(!settings.save());
    QCOMPARE(settings.value(kPaper), QString{"A3"});
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
