#include "store/detail/migrations.h"
#include "store/detail/open_session.h"
#include "store/detail/queries.h"

#include "records.h"

#include <sqlite3.h>

using namespace geo;
using namespace geo::storetest;
using domain::FieldType;
using store::detail::Access;
using store::detail::Connection;

namespace {

QString declared(FieldType type) {
    switch (type) {
    case FieldType::integer:
        return "INTEGER";
    case FieldType::number:
        return "DOUBLE PRECISION";
    case FieldType::boolean:
        return "BOOLEAN";
    case FieldType::date:
        return "DATE";
    default:
        return "TEXT";
    }
}

} // namespace

// The tables against the descriptions of the kinds, and every named query against the tables.
class SchemaTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_fresh = std::make_unique<Fresh>();
        auto opened = Connection::open(m_fresh->path, Access::readWrite);
        QVERIFY(opened.has_value());
        m_db = std::make_unique<Connection>(std::move(*opened));
    }

    void columnsAreTheFields_data() {
        QTest::addColumn<int>("kind");
        for (const auto kind : domain::kAllKinds)
            QTest::newRow(std::string{domain::name(kind)}.c_str()) << static_cast<int>(kind);
    }
    void columnsAreTheFields() {
        QFETCH(int, kind);
        const auto& info = domain::infoOf(static_cast<domain::Kind>(kind));
        QStringList expected{"id INTEGER required"};
        for (const auto& field : info.fields) {
            const QString column =
                QString("%1 %2").arg(QString::fromStdString(std::string{field.name}), declared(field.type));
            // A value that is always there in the domain type, like a need, has a default beside what is required.
            expected << (field.required ? column + " required" : column);
        }
        for (const auto& shape : info.shapes)
            expected << QString("%1 %2").arg(std::string{shape.name}.c_str(),
                                             std::string{geom::name(shape.type)}.c_str());
        auto rows = m_db->prepare("SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info(?1)");
        QVERIFY(rows.has_value());
        rows->bind(1, domain::name(info.kind));
        QStringList found;
        while (rows->step().value_or(false)) {
            QString column =
                QString("%1 %2").arg(std::string{rows->text(0)}.c_str(), std::string{rows->text(1)}.c_str());
            const auto* field = info.find(rows->text(0));
            const bool isDefaulted = field && !field->required && !rows->isNull(3);
            found << (rows->integer(2) == 1 && !isDefaulted ? column + " required" : column);
        }
        found.sort(); // a later schema adds columns behind the geometry
        expected.sort();
        QCOMPARE(found, expected);
    }

    void shapesAreIndexedLayers_data() { columnsAreTheFields_data(); }
    void shapesAreIndexedLayers() {
        QFETCH(int, kind);
        const auto& info = domain::infoOf(static_cast<domain::Kind>(kind));
        for (const auto& shape : info.shapes) {
            auto row = m_db->prepare("SELECT geometry_type, srid, spatial_index_enabled, CheckSpatialIndex(?1, ?2) "
                                     "FROM geometry_columns WHERE f_table_name = ?1 AND f_geometry_column = ?2");
            QVERIFY(row.has_value());
            row->bind(1, domain::name(info.kind)).bind(2, shape.name);
            QVERIFY(row->step().value_or(false));
            const int type = shape.type == geom::GeometryType::point        ? 1
                             : shape.type == geom::GeometryType::lineString ? 2
                                                                            : 6;
            QCOMPARE(row->integer(0), type);
            QCOMPARE(row->integer(1), 2154);
            QCOMPARE(row->integer(2), 1);
            QCOMPARE(row->integer(3), 1);
        }
    }

    void codesAreThoseOfTheDomain_data() { columnsAreTheFields_data(); }
    void codesAreThoseOfTheDomain() {
        QFETCH(int, kind);
        const auto& info = domain::infoOf(static_cast<domain::Kind>(kind));
        for (const auto& field : info.fields) {
            if (field.type != FieldType::code) continue;
            for (const auto code : field.codes)
                QCOMPARE(outcome(tryValue(info, field, domain::Value{std::string{code}})), QString("done"));
            QCOMPARE(outcome(tryValue(info, field, domain::Value{std::string{"zzz"}})), QString("internal"));
        }
    }

    void rangesAreThoseOfTheDomain_data() { columnsAreTheFields_data(); }
    void rangesAreThoseOfTheDomain() {
        QFETCH(int, kind);
        const auto& info = domain::infoOf(static_cast<domain::Kind>(kind));
        for (const auto& field : info.fields) {
            if (!field.range) continue;
            const auto value = [&](double v) {
                return field.type == FieldType::integer ? domain::Value{static_cast<std::int64_t>(v)}
                                                        : domain::Value{v};
            };
            QCOMPARE(outcome(tryValue(info, field, value(field.range->low))), QString("done"));
            QCOMPARE(outcome(tryValue(info, field, value(field.range->high))), QString("done"));
            QCOMPARE(outcome(tryValue(info, field, value(field.range->low - 1))), QString("internal"));
        }
    }

    void everyQueryCanBePrepared() {
        const auto names = store::detail::queryNames();
        QVERIFY(names.size() > 50);
        // The tables behind an index are guarded; the program lifts the guard where it packs one.
        QVERIFY(!m_db->prepare("DELETE FROM idx_parcel_geometry_node").has_value());
        sqlite3_db_config(m_db->handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        for (const auto name : names)
            for (const auto kind : domain::kAllKinds) prepare(name, kind);
    }

    void anUnknownCrsIsRefused_data() {
        QTest::addColumn<int>("epsg");
        QTest::newRow("geographic") << 4326;
        QTest::newRow("none such") << 999999;
    }
    void anUnknownCrsIsRefused() {
        QFETCH(int, epsg);
        QTemporaryDir folder;
        const auto path = std::filesystem::path{folder.path().toStdString()} / "w.entente";
        const auto made = store::Workspace::create(path, {.epsg = epsg});
        QCOMPARE(outcome(made), QString("crs_unknown value=%1").arg(epsg));
        QVERIFY(std::filesystem::is_empty(path.parent_path()));
    }

    void ofCC47() {
        QTemporaryDir folder;
        const auto path = std::filesystem::path{folder.path().toStdString()} / "w.entente";
        const auto made = must(store::Workspace::create(path, {.epsg = geom::kConicConform47}));
        QCOMPARE(made.info().epsg, 3947);
        QCOMPARE(made.info().name, std::string{"w"});
        JobControl job;
        QVERIFY(must(made.check(job)).isSound());
    }

private:
    // Writes one value into a row of the kind by itself, past all checks of the domain, and takes it back.
    Result<void> tryValue(const domain::KindInfo& info, const domain::FieldInfo& field, const domain::Value& value) {
        domain::Record record = domain::emptyRecord(info.kind);
        for (std::size_t i = 0; i < info.fields.size(); ++i) {
            const auto& each = info.fields[i];
            if (each.name == field.name)
                record.values[i] = value;
            else if (each.required && each.type == FieldType::code)
                record.values[i] = std::string{each.codes.front()};
            else if (each.required && each.type == FieldType::text)
                record.values[i] = std::string(info.kind == domain::Kind::commune  ? 5
                                               : info.kind == domain::Kind::qpv    ? 8
                                               : info.kind == domain::Kind::iris   ? 9
                                               : info.kind == domain::Kind::parcel ? 14
                                                                                   : 1,
                                               'x');
            else if (each.required)
                record.values[i] = std::int64_t{1};
        }
        GEO_TRY(m_db->run("PRAGMA foreign_keys = OFF"));
        GEO_TRY(m_db->run("BEGIN"));
        auto insert = m_db->prepare(
            store::detail::expanded(store::detail::query("row.insert"), store::detail::substitutesOf(info.kind)));
        if (!insert) return std::unexpected(insert.error());
        insert->bind(1, std::int64_t{1});
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            const int at = static_cast<int>(i) + 2;
            std::visit(geom::Overloaded{[&](domain::Unknown) { insert->bindNull(at); },
                                        [&](const auto& v) { insert->bind(at, v); }},
                       record.values[i]);
        }
        const auto done = insert->run();
        GEO_TRY(m_db->run("ROLLBACK"));
        return done;
    }

    void prepare(std::string_view name, domain::Kind kind) {
        const auto& info = domain::infoOf(kind);
        auto substitutes = info.shapes.empty() ? store::detail::substitutesOf(kind)
                                               : store::detail::substitutesOf(kind, info.shapes.front().name);
        const std::string query{store::detail::query(name)};
        const bool needsShape = query.find("{shape}") != std::string::npos ||
                                query.find("{index}") != std::string::npos ||
                                query.find("{inBox}") != std::string::npos;
        if (needsShape && info.shapes.empty()) return;
        if (query.find("dataset_id = ") != std::string::npos && !info.find("dataset_id")) return;
        for (const auto& [mark, value] : std::initializer_list<std::pair<std::string_view, std::string>>{
                 {"field", std::string{info.fields.front().name}},
                 {"key", "id"},
                 {"name", "NULL"},
                 {"asked", ", id"},
                 {"trigger", "gii_site_location"}})
            substitutes.emplace_back(mark, value);
        substitutes.emplace_back("inBox", store::detail::expanded(store::detail::query("index.inBox"), substitutes));
        std::string sql = store::detail::expanded(query, substitutes);
        if (name.starts_with("file.set")) sql = store::detail::expanded(query, {{"number", "1"}});
        const auto prepared = m_db->prepare(sql);
        QVERIFY2(prepared.has_value(), (std::string{name} + ": " + sql).c_str());
    }

    std::unique_ptr<Fresh> m_fresh;
    std::unique_ptr<Connection> m_db;
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
