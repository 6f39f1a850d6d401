// The styles that a file brings along: `layer_styles` of QGIS in a GeoPackage, and files beside a source.
#include "formats/layer_style.h"
#include "sample_files.h"

#include <QElapsedTimer>
#include <QTest>

#include <sqlite3.h>

using namespace geo;
using formats::Source;
using formats::SourceOptions;
using formats::SourceStyle;

namespace {

constexpr const char* kSquare = "POLYGON((355000 6689000,355100 6689000,355100 6689100,355000 6689100,355000 6689000))";

// The table as QGIS 3 makes it in a GeoPackage.
constexpr const char* kTable =
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
    "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, "
    "styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT "
    "CURRENT_TIMESTAMP);"
    "INSERT INTO gpkg_contents(table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', "
    "'layer_styles');";

bool run(const std::string& path, const std::string& sql) {
    sqlite3* db = nullptr;
    if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) return false;
    // The triggers of GDAL's spatial index call functions that are not here; none of these statements fires one.
    char* message = nullptr;
    const bool isDone = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK;
    if (!isDone) qWarning("%s", message);
    sqlite3_free(message);
    sqlite3_close(db);
    return isDone;
}

std::string row(const std::string& table, const std::string& name, const std::string& qml, const std::string& sld,
                const std::string& isDefault, const std::string& time) {
    return "INSERT INTO layer_styles(f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
           "styleQML, styleSLD, useAsDefault, update_time) VALUES ('', '', " +
           table + ", 'geom', " + name + ", " + qml + ", " + sld + ", " + isDefault + ", " + time + ");";
}

} // namespace

class LayerStyleTest : public QObject {
    Q_OBJECT
private slots:
    void theDefaultIsOffered_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("name"); // "": no style is offered
        QTest::addColumn<QString>("qml");
        QTest::addColumn<bool>("large");
        const auto table = [](const std::string& rows) { return QString::fromStdString(kTable + rows); };
        const std::string zones = "'zones'";
        QTest::newRow("none") << QString{} << QString{} << QString{} << false;
        QTest::newRow("no row") << table("") << QString{} << QString{} << false;
        QTest::newRow("one") << table(row(zones, "'a'", "'<qgis/>'", "NULL", "1", "'2024-01-01'")) << "a"
                             << "<qgis/>" << false;
        QTest::newRow("of another layer") << table(row("'autres'", "'a'", "'<qgis/>'", "NULL", "1", "'2024-01-01'"))
                                          << QString{} << QString{} << false;
        QTest::newRow("the default before the newest")
            << table(row(zones, "'new'", "'n'", "NULL", "0", "'2025-01-01'") +
                     row(zones, "'default'", "'d'", "NULL", "1", "'2020-01-01'"))
            << "default"
            << "d" << false;
        QTest::newRow("the newest of two defaults")
            << table(row(zones, "'second'", "'2'", "NULL", "1", "'2024-06-01'") +
                     row(zones, "'first'", "'1'", "NULL", "1", "'2024-01-01'"))
            << "second"
            << "2" << false;
        QTest::newRow("a default as text") << table(row(zones, "'t'", "'t'", "NULL", "'true'", "NULL") +
                                                    row(zones, "'f'", "'f'", "NULL", "0", "'2025-01-01'"))
                                           << "t"
                                           << "t" << false;
        QTest::newRow("nothing but nulls")
            << table(row(zones, "NULL", "NULL", "NULL", "NULL", "NULL")) << QString{} << QString{} << false;
        QTest::newRow("no name") << table(row(zones, "NULL", "'q'", "NULL", "NULL", "NULL")) << QString{} << "q"
                                 << false;
        QTest::newRow("a blob for a text")
            << table(row(zones, "'b'", "x'3c716769732f3e'", "NULL", "1", "NULL")) << QString{} << QString{} << false;
        QTest::newRow("10 MB") << table(row(zones, "'big'", "printf('%.*c', 10000000, 'x')", "NULL", "1", "NULL"))
                               << "big" << QString{} << true;
        QTest::newRow("10 MB, and an SLD")
            << table(row(zones, "'big'", "printf('%.*c', 10000000, 'x')", "'<sld/>'", "1", "NULL")) << "big"
            << QString{} << true;
        QTest::newRow("other columns")
            << "CREATE TABLE layer_styles (id INTEGER, style TEXT); INSERT INTO layer_styles VALUES (1, 'x');"
            << QString{} << QString{} << false;
        QTest::newRow("a view")
            << "CREATE VIEW layer_styles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
               "FROM n) SELECT 'zones' AS f_table_name, 'a' AS styleName, i AS styleQML, '' AS "
               "styleSLD, 1 AS useAsDefault, i AS update_time FROM n;"
            << QString{} << QString{} << false;
    }
    void theDefaultIsOffered() {
        QFETCH(QString, sql);
        QFETCH(QString, name);
        QFETCH(QString, qml);
        QFETCH(bool, large);
        const QTemporaryDir folder;
        const std::string path = folder.filePath("z.gpkg").toStdString();
        QVERIFY(files::writeWithGdal("GPKG", path, "zones", 2154, kSquare, kSquare));
        if (!sql.isEmpty()) QVERIFY(run(path, sql.toStdString()));
        const auto before = files::stateOf(folder.path());
        {
            const auto source = Source::open(path);
            QVERIFY(source.has_value());
            QCOMPARE(source->info().layers.size(), 1U); // styles are no rows to be imported
            QCOMPARE(source->info().layer, std::string{"zones"});
            const auto& style = source->info().style;
            const bool isOffered = !name.isEmpty() || !qml.isEmpty();
            QCOMPARE(style != nullptr, isOffered);
            if (isOffered) {
                QCOMPARE(style->place, SourceStyle::Place::table);
                QCOMPARE(style->name, name.toStdString());
                QCOMPARE(style->qml, qml.toStdString());
                QCOMPARE(style->isTooLarge, large);
            }
        }
        QCOMPARE(files::stateOf(folder.path()), before); // nothing was written to it or beside it
    }
    void aNameThatIsSql() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("z.gpkg").toStdString();
        QVERIFY(files::writeWithGdal("GPKG", path, "zones d'ici", 2154, kSquare, kSquare));
        QVERIFY(run(path, kTable + row("'zones d''ici'", "'a'", "'q'", "NULL", "1", "NULL") +
                              row("'zones'", "'b'", "'r'", "NULL", "1", "NULL")));
        const auto source = Source::open(path);
        QVERIFY(source.has_value() && source->info().style);
        QCOMPARE(source->info().style->name, std::string{"a"});
    }
    // QGIS reads zones.qml beside zones.geojson as well.
    void aFileBeside_data() {
        QTest::addColumn<QStringList>("beside");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QStringList{} << QString{};
        QTest::newRow("qml") << QStringList{"z.qml"} << "z.qml";
        QTest::newRow("sld") << QStringList{"z.sld"} << "z.sld";
        QTest::newRow("qml before sld") << QStringList{"z.sld", "z.qml"} << "z.qml";
        QTest::newRow("of another file") << QStringList{"y.qml"} << QString{};
    }
    void aFileBeside() {
        QFETCH(QStringList, beside);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const std::string path =
            files::write(folder, "z.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\nB,Deux,-1.55,47.2\n");
        for (const QString& file : beside) files::write(folder, file, "<" + file.toUtf8() + "/>");
        const auto source = Source::open(path);
        QVERIFY(source.has_value());
        const auto& style = source->info().style;
        QCOMPARE(style != nullptr, !name.isEmpty());
        if (!style) return;
        QCOMPARE(style->place, SourceStyle::Place::fileBeside);
        QCOMPARE(style->name, name.toStdString());
        QCOMPARE(name.endsWith(".qml") ? style->qml : style->sld, "<" + name.toStdString() + "/>");
    }
    void aFileBesideThatIsTooLarge() {
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "z.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n");
        files::write(folder, "z.qml", QByteArray(8'000'001, 'x'));
        const auto source = Source::open(path);
        QVERIFY(source.has_value() && source->info().style);
        QVERIFY(source->info().style->isTooLarge && source->info().style->qml.empty());
        QVERIFY(!formats::readStyleText(folder.filePath("z.qml").toStdString()).has_value());
    }
    void aTextIsWrittenWholeOrNotAtAll() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.sld").toStdString();
        QVERIFY(formats::writeStyleText(path, "un", false).has_value());
        QVERIFY(!formats::writeStyleText(path, "deux", false).has_value());
        QCOMPARE(*formats::readStyleText(path), std::string{"un"});
        QVERIFY(formats::writeStyleText(path, "deux", true).has_value());
        QCOMPARE(*formats::readStyleText(path), std::string{"deux"});
        QVERIFY(!formats::readStyleText(folder.path().toStdString()).has_value());
        QVERIFY(!formats::readStyleText(folder.filePath("b").toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(LayerStyleTest)
#include "layer_style_test.moc"
