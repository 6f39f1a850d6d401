#include "formats/detail/json_records.h"

#include <QTest>

using namespace geo::formats::detail;

class JsonFlattenTest : public QObject {
    Q_OBJECT
private slots:
    void records_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fields");
        QTest::newRow("plain") << QByteArray("{'a':'x','b':1,'c':1.5,'d':true,'e':null,'f':''}")
                               << "a=x b=1 c=1.5 d=true e=- f=-";
        QTest::newRow("nested") << QByteArray("{'a':{'b':{'c':1},'d':2}}") << "a_b_c=1 a_d=2";
        QTest::newRow("list") << QByteArray("{'a':[1,'x',null,2.5],'b':[]}") << "a=1|x||2.5 b=-";
        QTest::newRow("list of objects") << QByteArray("{'a':[{'b':1}]}") << "a=[{'b':1}]";
        QTest::newRow("geometry") << QByteArray("{'g':{'type':'Point','coordinates':[1,2]}}")
                                  << "g={'type':'Point','coordinates':[1,2]}";
        QTest::newRow("feature in a field")
            << QByteArray("{'g':{'type':'Feature','geometry':{'type':'Point','coordinates':[1,2]},'properties':{}}}")
            << "g={'type':'Point','coordinates':[1,2]}";
        QTest::newRow("feature")
            << QByteArray("{'type':'Feature','properties':{'a':1},'geometry':{'type':'Point','coordinates':[1,2]}}")
            << "a=1 geometry={'type':'Point','coordinates':[1,2]}";
        QTest::newRow("Opendatasoft v1") << QByteArray("{'recordid':'r','fields':{'a':1,'geo':[47.2,-1.5]}}")
                                         << "recordid=r a=1 geo=47.2|-1.5";
        QTest::newRow("Opendatasoft v2.0")
            << QByteArray("{'links':[],'record':{'id':'r','fields':{'a':1}}}") << "links=- id=r a=1";
        QTest::newRow("same name twice") << QByteArray("{'a_b':1,'a':{'b':2}}") << "a_b=1 a_b_=2";
        QTest::newRow("no object") << QByteArray("[1]") << "";
    }
    void records() {
        QFETCH(QByteArray, json);
        const auto record = JsonRecord::parse(json.replace('\'', '"').toStdString());
        QStringList found;
        for (const FlatValue& value : flattened(record))
            found += QString::fromStdString(value.name + "=" + value.text.value_or("-")).replace('"', '\'');
        QTEST(found.join(' '), "fields");
    }
};

QTEST_GUILESS_MAIN(JsonFlattenTest)
#include "json_flatten_test.moc"
