#include "formats/detail/text_value.h"

#include <QTest>

using namespace geo;
using namespace geo::formats::detail;

class TextValueTest : public QObject {
    Q_OBJECT
private slots:
    void textsOfFiles_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // "!" and the reason where it is refused
        QTest::addColumn<QString>("found"); // diagnostics by name
        QTest::newRow("lost zero") << "commune"
                                   << "insee_code"
                                   << "1004"
                                   << "01004"
                                   << "code_repaired";
        QTest::newRow("made a decimal") << "commune"
                                        << "insee_code"
                                        << "44109.0"
                                        << "44109"
                                        << "code_repaired";
        QTest::newRow("Corsica") << "commune"
                                 << "insee_code"
                                 << "2a004"
                                 << "2A004"
                                 << "code_repaired";
        QTest::newRow("a name is no code") << "commune"
                                           << "insee_code"
                                           << "Nantes"
                                           << "!value_malformed"
                                           << "";
        QTest::newRow("IRIS") << "iris"
                              << "code"
                              << "10040101"
                              << "010040101"
                              << "code_repaired";
        QTest::newRow("parcel without its zero") << "parcel"
                                                 << "idu"
                                                 << "1004000AB0012"
                                                 << "01004000AB0012"
                                                 << "code_repaired";
        QTest::newRow("communes by commas") << "qpv"
                                            << "communes"
                                            << "44109,44162"
                                            << "44109|44162"
                                            << "";
        QTest::newRow("one bad commune") << "qpv"
                                         << "communes"
                                         << "44109;Orvault"
                                         << "44109"
                                         << "value_rejected";
        QTest::newRow("all bad") << "qpv"
                                 << "communes"
                                 << "Nantes;Orvault"
                                 << "!value_malformed"
                                 << "";
        QTest::newRow("functions") << "third_place"
                                   << "functions"
                                   << "coworking, food"
                                   << "coworking|food"
                                   << "";
        QTest::newRow("French number") << "population"
                                       << "residents"
                                       << "1 234,5"
                                       << "1234.5"
                                       << "";
        QTest::newRow("huge number") << "population"
                                     << "residents"
                                     << "1e300"
                                     << "!value_out_of_range"
                                     << "";
        QTest::newRow("no number") << "population"
                                   << "residents"
                                   << "douze"
                                   << "!value_not_number"
                                   << "";
        QTest::newRow("viaduct") << "street"
                                 << "bridge"
                                 << "viaduct"
                                 << "1"
                                 << "";
        QTest::newRow("no bridge") << "street"
                                   << "bridge"
                                   << "no"
                                   << "0"
                                   << "";
        QTest::newRow("against the line") << "street"
                                          << "one_way"
                                          << "-1"
                                          << "1"
                                          << "";
        QTest::newRow("miles") << "street"
                               << "speed_km_h"
                               << "10 mph"
                               << "16.09344"
                               << "";
        QTest::newRow("in town") << "street"
                                 << "speed_km_h"
                                 << "FR:urban"
                                 << "50"
                                 << "";
        QTest::newRow("blank") << "commune"
                               << "name"
                               << "  "
                               << ""
                               << "";
    }
    void textsOfFiles() {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QString, text);
        const auto kindOfRow = domain::parseKind(kind.toStdString());
        QVERIFY(kindOfRow.has_value());
        const domain::FieldInfo* info = domain::infoOf(*kindOfRow).find(field.toStdString());
        QVERIFY(info);
        const auto read = textValue(*kindOfRow, *info, text.toStdString());
        const std::string shown = read ? domain::toText(read->value) : "!" + std::string{name(read.error().code)};
        QTEST(QString::fromStdString(shown), "value");
        std::string found;
        if (read)
            for (const Diagnostic& diagnostic : read->diagnostics) found += name(diagnostic.code);
        QTEST(QString::fromStdString(found), "found");
    }
};

QTEST_GUILESS_MAIN(TextValueTest)
#include "text_value_test.moc"
