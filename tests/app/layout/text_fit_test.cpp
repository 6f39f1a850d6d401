#include "layout/text_fit.h"

#include <QTest>

using namespace app::layout;

class TextFitTest : public QObject {
    Q_OBJECT
private slots:
    void linesAreNoWiderThanAsked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("width");
        QTest::newRow("sentence")
            << "Inventaire du foncier mobilisable de la métropole, direction du développement économique" << 40.0;
        QTest::newRow("hyphens") << "Saint-Aignan-de-Grand-Lieu et Saint-Sébastien-sur-Loire" << 25.0;
        QTest::newRow("a word too long") << "anticonstitutionnellement https://exemple.fr/tres/long/chemin/sans/espace"
                                         << 15.0;
        QTest::newRow("short") << "Nantes" << 40.0;
        QTest::newRow("empty") << "" << 40.0;
    }
    void linesAreNoWiderThanAsked() {
        QFETCH(QString, text);
        QFETCH(double, width);
        for (const double points : {5.0, 6.5, 9.0}) {
            const QStringList lines = fitted(text, width, points, 100);
            for (const QString& line : lines) QVERIFY(widthOf(line, points) <= width);
            // Nothing is lost.
            QCOMPARE(lines.join(QString{}).remove(' '), QString{text}.remove(' '));
            for (int most = 1; most <= 3; ++most) {
                const QStringList few = fitted(text, width, points, most);
                QVERIFY(few.size() <= most);
                for (const QString& line : few) QVERIFY(widthOf(line, points) <= width);
                QCOMPARE(few.size() < lines.size(), !few.isEmpty() && few.last().endsWith(QChar{0x2026}));
            }
        }
    }
    void aPointIsTheSeventySecondOfAnInch() {
        QVERIFY(std::abs(widthOf(QStringLiteral("mètre"), 20.0) - 2.0 * widthOf(QStringLiteral("mètre"), 10.0)) < 1e-9);
        QVERIFY(widthOf(QStringLiteral("mm"), 72.0) > 25.4); // two broad letters of an inch
        QVERIFY(widthOf(QStringLiteral("mm"), 72.0) < 2.0 * 25.4 * 1.2);
    }
};

QTEST_MAIN(TextFitTest)
#include "text_fit_test.moc"
