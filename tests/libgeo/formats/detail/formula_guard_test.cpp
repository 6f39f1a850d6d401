#include "formats/detail/formula_guard.h"

#include <QTest>

using geo::formats::detail::guarded;
using geo::formats::detail::unguarded;

class FormulaGuardTest : public QObject {
    Q_OBJECT
private slots:
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("inFile");
        const auto row = [](const char* text, const char* inFile) {
            QTest::newRow(text) << QByteArray{text} << QByteArray{inFile};
        };
        row("", "");
        row("=SUM(A1)", "'=SUM(A1)");
        row("+33", "'+33");
        row("-2", "'-2");
        row("@x", "'@x");
        row("\tx", "'\tx");
        row("\rx", "'\rx");
        row("'=x", "''=x"); // else reading would take the apostrophe that was there
        row("''=x", "'''=x");
        row("'", "'");
        row("'été", "'été");
        row("L'atelier", "L'atelier");
        row("a=b", "a=b");
    }
    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, inFile);
        QCOMPARE(guarded(text.toStdString()), inFile.toStdString());
        QCOMPARE(unguarded(inFile.toStdString()), text.toStdString());
    }
};

QTEST_GUILESS_MAIN(FormulaGuardTest)
#include "formula_guard_test.moc"
