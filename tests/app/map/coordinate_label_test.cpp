#include "map/coordinate_label.h"

#include <QClipboard>
#include <QtTest>

using app::map::CoordinateLabel;
using app::text::Language;

class CoordinateLabelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Lambert-93 has its false origin, x 700 000 and y 6 600 000, at 3 degrees east and 46.5 degrees north (IGN,
    // NTG_88).
    void showsBothKindsOfCoordinates() {
        CoordinateLabel label{Language{Language::Tongue::french}};
        label.setCrs(2154);
        label.setPlace({700'000.0, 6'600'000.0});
        const QString text = label.text();
        QVERIFY2(text.contains(QString::fromUtf8("700\u202F000")), qPrintable(text));
        QVERIFY2(text.contains(QString::fromUtf8("6\u202F600\u202F000")), qPrintable(text));
        QVERIFY2(text.contains("L93"), qPrintable(text));
        QVERIFY2(text.contains("46,50000°"), qPrintable(text));
        QVERIFY2(text.contains("3,00000°"), qPrintable(text));
    }

    void saysWestInNantes() {
        CoordinateLabel label{Language{Language::Tongue::english}};
        label.setCrs(2154);
        label.setPlace({355'000.0, 6'689'000.0});
        QVERIFY2(label.text().endsWith("W"), qPrintable(label.text()));
    }

    void isCopiedByKey() {
        CoordinateLabel label{Language{Language::Tongue::english}};
        label.setCrs(2154);
        label.setPlace({700'000.0, 6'600'000.0});
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), label.text());
        QVERIFY(!label.text().isEmpty());
    }

    void showsNothingWithoutACrs() {
        CoordinateLabel label{Language{Language::Tongue::english}};
        label.setPlace({1.0, 2.0});
        QVERIFY(label.text().isEmpty());
    }
};

QTEST_MAIN(CoordinateLabelTest)
#include "coordinate_label_test.moc"
