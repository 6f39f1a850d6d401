#include "exchange/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using app::exchange::ExportDialog;
using app::exchange::ExportScope;
using geo::domain::Kind;

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings.emplace(m_folder->filePath("entente.ini"));
        m_dialog = std::make_unique<ExportDialog>(*m_settings, scope());
    }

    void atFirstSitesForThePublic() {
        const auto choice = m_dialog->choice();
        QCOMPARE(choice.kinds, std::vector{Kind::site});
        QVERIFY(choice.isPublic && choice.only.empty() && !choice.withGeometry);
        QCOMPARE(choice.profile, std::string{"fr-csv"});
        QCOMPARE(m_dialog->suggestedName(), QString("site.csv"));
    }

    void aShapefileHoldsOneKind() {
        format("shp");
        tick(Kind::parcel); // takes the place of the sites
        QCOMPARE(m_dialog->choice().kinds, std::vector{Kind::parcel});
        QVERIFY(ok().isEnabled());
        QCOMPARE(m_dialog->suggestedName(), QString("parcel.shp"));
        tick(Kind::parcel, Qt::Unchecked);
        QVERIFY(!ok().isEnabled() && !ok().toolTip().isEmpty());
    }

    void aGeoPackageHoldsSeveral() {
        format("gpkg");
        tick(Kind::space);
        QCOMPARE(m_dialog->choice().kinds, (std::vector{Kind::site, Kind::space}));
        QVERIFY(ok().isEnabled());
        format("csv"); // which holds one: the choice is the user's
        QVERIFY(!ok().isEnabled());
    }

    void theSystemThatTheFormatTakes() {
        auto& epsg = box("exportEpsg");
        format("gpkg");
        epsg.setCurrentIndex(epsg.findData("3947"));
        QCOMPARE(m_dialog->choice().epsg, 3947);
        format("geojson");
        QVERIFY(!epsg.isEnabled());
        QCOMPARE(m_dialog->choice().epsg, 0);
        format("xlsx");
        QVERIFY(!epsg.isEnabled());
        check("exportGeometry").setChecked(true);
        QVERIFY(epsg.isEnabled() && m_dialog->choice().withGeometry);
        QCOMPARE(m_dialog->choice().epsg, 3947);
    }

    void whatIsFilteredOrSelected() {
        auto& rows = box("exportRows");
        QCOMPARE(rows.count(), 3);
        QVERIFY(rows.itemText(1).contains('2') && rows.itemText(2).contains('1'));
        rows.setCurrentIndex(1);
        QCOMPARE(m_dialog->choice().only.at(Kind::site), (std::set<std::int64_t>{4, 5}));
        format("gpkg");
        tick(Kind::space);
        rows.setCurrentIndex(2);
        const auto only = m_dialog->choice().only;
        QCOMPARE(only.at(Kind::site), (std::set<std::int64_t>{5}));
        QVERIFY(only.at(Kind::space).empty()); // none is selected: none is meant
    }

    void aStandardHasItsOwnKindsAndSystem_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<std::vector<Kind>>("ticked");
        QTest::addColumn<std::vector<Kind>>("offered");
        const std::vector<Kind> friches{Kind::site, Kind::friche};
        const std::vector<Kind> economy{Kind::site, Kind::terrainEco, Kind::poleEco, Kind::siteEco,
                                        Kind::etablissement};
        const std::vector<Kind> sites{Kind::site};
        const std::vector<Kind> classes{Kind::site, Kind::poleEco, Kind::siteEco, Kind::etablissement};
        QTest::newRow("friches, csv") << "cnig-friches-csv"
                                      << "cnig-friches"
                                      << "csv" << sites << friches;
        QTest::newRow("friches, gpkg") << "cnig-friches-gpkg"
                                       << "cnig-friches"
                                       << "gpkg" << sites << friches;
        QTest::newRow("economy, csv") << "cnig-sites-eco-csv"
                                      << "cnig-sites-eco"
                                      << "csv" << sites << economy;
        QTest::newRow("economy, gpkg") << "cnig-sites-eco-gpkg"
                                       << "cnig-sites-eco"
                                       << "gpkg" << classes << economy;
    }
    void aStandardHasItsOwnKindsAndSystem() {
        QFETCH(QString, key);
        QFETCH(QString, profile);
        QFETCH(std::vector<Kind>, ticked);
        format("gpkg");
        tick(Kind::parcel);
        auto& epsg = box("exportEpsg");
        epsg.setCurrentIndex(epsg.findData("3947"));
        format(qPrintable(key));
        const auto choice = m_dialog->choice();
        QCOMPARE(choice.profile, profile.toStdString());
        QCOMPARE(choice.kinds, ticked);
        QTEST(offered(), "offered");
        QTEST(m_dialog->suffix(), "suffix");
        QCOMPARE(choice.epsg, 0); // the standard's
        QVERIFY(epsg.isHidden() && !choice.withGeometry);
        QVERIFY(!m_dialog->findChild<QLabel*>("exportFixedCrs")->text().isEmpty());
        QVERIFY(ok().isEnabled());
        format("gpkg"); // as it was before
        QCOMPARE(m_dialog->choice().kinds, (std::vector{Kind::parcel, Kind::site}));
        QCOMPARE(m_dialog->choice().epsg, 3947);
    }

    void aSiteAndItsSheetAreOneRowOfAStandard() {
        format("cnig-sites-eco-gpkg");
        tick(Kind::terrainEco); // takes the place of the sites, which are the same class
        QCOMPARE(m_dialog->choice().kinds,
                 (std::vector{Kind::terrainEco, Kind::poleEco, Kind::siteEco, Kind::etablissement}));
        format("cnig-sites-eco-csv");
        tick(Kind::siteEco); // one class in a table
        QCOMPARE(m_dialog->choice().kinds, std::vector{Kind::siteEco});
    }

    void aStandardIsRemembered() {
        format("cnig-sites-eco-csv");
        tick(Kind::etablissement);
        m_dialog->accept();
        const ExportDialog next{*m_settings, scope()};
        QCOMPARE(next.choice().profile, std::string{"cnig-sites-eco"});
        QCOMPARE(next.choice().kinds, std::vector{Kind::etablissement});
    }

    void theNextOneRemembers() {
        format("gpkg");
        tick(Kind::zone);
        check("exportPublic").setChecked(false);
        m_dialog->accept();
        const ExportDialog next{*m_settings, scope()};
        const auto choice = next.choice();
        QCOMPARE(choice.kinds, (std::vector{Kind::site, Kind::zone}));
        QVERIFY(!choice.isPublic);
        QCOMPARE(next.suffix(), QString("gpkg"));
    }

private:
    static ExportScope scope() { return {2154, {{Kind::site, {4, 5}}}, {{Kind::site, {5}}}}; }
    QComboBox& box(const char* name) { return *m_dialog->findChild<QComboBox*>(name); }
    QCheckBox& check(const char* name) { return *m_dialog->findChild<QCheckBox*>(name); }
    QPushButton& ok() { return *m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
    std::vector<Kind> offered() {
        auto* kinds = m_dialog->findChild<QListWidget*>("exportKinds");
        std::vector<Kind> offered;
        for (int i = 0; i < kinds->count(); ++i)
            if (kinds->item(i)->flags().testFlag(Qt::ItemIsEnabled))
                offered.push_back(static_cast<Kind>(kinds->item(i)->data(Qt::UserRole).toInt()));
        return offered;
    }
    void format(const char* key) { box("exportFormat").setCurrentIndex(box("exportFormat").findData(key)); }
    void tick(Kind kind, Qt::CheckState state = Qt::Checked) {
        auto* kinds = m_dialog->findChild<QListWidget*>("exportKinds");
        for (int i = 0; i < kinds->count(); ++i)
            if (kinds->item(i)->data(Qt::UserRole).toInt() == static_cast<int>(kind))
                kinds->item(i)->setCheckState(state);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<app::settings::Settings> m_settings;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
