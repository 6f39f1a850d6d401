// The tables of the standards against the official schemas, which they were made from: names, order, obligations and
// lists of values.
#include "domain/standard.h"
#include "formats/detail/standard_names.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace geo;
using domain::Kind;

namespace {

QString schemaPath(const QString& name) {
    const QString path =
        QString::fromLocal8Bit(std::getenv("ENTENTE_SOURCE_DIR")) + "/../shared/reference/cnig/" + name;
    return QFile::exists(path) ? path : QString{};
}

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The values that a schema lists, as an enumeration or as the alternatives of the pattern of a list.
QStringList listedIn(const QJsonObject& rules) {
    QStringList values;
    for (const QJsonValue& value : rules.value("enum").toArray()) values << value.toString();
    const QString pattern = rules.value("pattern").toString();
    const QString opening = "(?:(?:^|\\|)(";
    if (values.isEmpty() && pattern.startsWith(opening) && !pattern.contains("\\1"))
        values = pattern.mid(opening.size()).chopped(QString("))+$").size()).split(u'|');
    return values;
}

} // namespace

class StandardSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void theTableIsTheSchema_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("friches") << "friches_v1.0.6_schema.json" << static_cast<int>(Kind::friche);
        QTest::newRow("pole") << "sites-eco_pole-eco_schema.json" << static_cast<int>(Kind::poleEco);
        QTest::newRow("site") << "sites-eco_site-eco_schema.json" << static_cast<int>(Kind::siteEco);
        QTest::newRow("terrain") << "sites-eco_terrain-eco_schema.json" << static_cast<int>(Kind::terrainEco);
        QTest::newRow("etablissement") << "sites-eco_etablissement_schema.json"
                                       << static_cast<int>(Kind::etablissement);
    }
    void theTableIsTheSchema() {
        QFETCH(QString, file);
        QFETCH(int, kind);
        QFile schema(schemaPath(file));
        if (!schema.open(QIODevice::ReadOnly)) QSKIP("the official schemas are not beside the project");
        const QJsonArray official = QJsonDocument::fromJson(schema.readAll()).object().value("fields").toArray();
        const auto fields = domain::standardFieldsOf(static_cast<Kind>(kind));
        QCOMPARE(fields.size(), static_cast<std::size_t>(official.size()));
        for (int i = 0; i < official.size(); ++i) {
            const domain::StandardField& field = fields[static_cast<std::size_t>(i)];
            const QJsonObject rules = official.at(i).toObject().value("constraints").toObject();
            QCOMPARE(fromView(field.name), official.at(i).toObject().value("name").toString());
            QCOMPARE(field.required, rules.value("required").toBool());
            const QStringList listed = listedIn(rules);
            if (listed.isEmpty()) continue;
            QStringList own;
            for (const std::string_view value : field.values) own << fromView(value);
            QCOMPARE(own, listed);
        }
    }

    void noTwoFieldsOfAClassShareAName() {
        int names = 0;
        for (const Kind kind : domain::kAllKinds) {
            std::set<std::string> seen;
            for (const domain::StandardField& field : domain::standardFieldsOf(kind))
                for (const std::string& name : formats::detail::namesOf(kind, field)) {
                    QVERIFY2(seen.insert(name).second, name.c_str());
                    ++names;
                }
        }
        QVERIFY(names > 200);
    }

    void aFieldIsKnownInAShapefile_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("name");
        QTest::newRow("official") << "site_identif_date"
                                  << "sitinidat";
        QTest::newRow("cut") << "site_adresse"
                             << "site_adres";
        QTest::newRow("cut, without bars") << "proprio_personne"
                                           << "propriope";
    }
    void aFieldIsKnownInAShapefile() {
        QFETCH(QString, column);
        QFETCH(QString, name);
        for (const domain::StandardField& field : domain::standardFieldsOf(Kind::friche)) {
            if (fromView(field.column) != column) continue;
            QStringList names;
            for (const std::string& each : formats::detail::namesOf(Kind::friche, field))
                names << QString::fromStdString(each);
            QVERIFY2(std::any_of(names.begin(), names.end(), [&](const QString& n) { return n.startsWith(name); }),
                     qPrintable(names.join(' ')));
        }
    }
};

QTEST_GUILESS_MAIN(StandardSchemaTest)
#include "standard_schema_test.moc"
