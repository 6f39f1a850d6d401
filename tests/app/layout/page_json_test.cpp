#include "layout/page_json.h"

#include <QTest>

using namespace app::layout;

class PageJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas() {
        PageSpec page;
        page.title = QStringLiteral("Foncier « disponible »");
        page.author = QStringLiteral("Service foncier");
        page.paper = Paper::a3;
        page.orientation = Orientation::portrait;
        page.scaleDenominator = 25'000.0;
        PageSpec again;
        applyJson(jsonOf(page), again);
        QCOMPARE(again.title, page.title);
        QCOMPARE(again.author, page.author);
        QVERIFY(again.paper == Paper::a3);
        QVERIFY(again.orientation == Orientation::portrait);
        QVERIFY(again.scaleDenominator == page.scaleDenominator);
    }

    void whatItDoesNotSayStays_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("empty") << QByteArray{"{}"};
        QTest::newRow("no JSON") << QByteArray{"paper: A4"};
        QTest::newRow("other forms") << QByteArray{"{\"paper\":4,\"orientation\":\"round\",\"scale\":-3,\"title\":[]}"};
    }
    void whatItDoesNotSayStays() {
        QFETCH(QByteArray, json);
        PageSpec page;
        page.title = QStringLiteral("T");
        page.paper = Paper::a3;
        page.orientation = Orientation::portrait;
        page.scaleDenominator = 5'000.0;
        applyJson(json.toStdString(), page);
        QCOMPARE(page.title, QStringLiteral("T"));
        QVERIFY(page.paper == Paper::a3);
        QVERIFY(page.orientation == Orientation::portrait);
        QVERIFY(page.scaleDenominator == 5'000.0);
    }
};

QTEST_GUILESS_MAIN(PageJsonTest)
#include "page_json_test.moc"
