#include "map/scale_field.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using app::map::parseScale;
using app::map::ScaleField;
using app::map::ScaleProblem;
using app::text::Language;

class ScaleFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        QTest::newRow("plain") << "25000" << 25'000.0;
        QTest::newRow("colon and space") << "1:25 000" << 25'000.0;
        QTest::newRow("slash") << "1/25000" << 25'000.0;
        QTest::newRow("slash, spaces around") << " 1 / 25 000 " << 25'000.0;
        QTest::newRow("no-break space") << QString::fromUtf8("1:25\u00A0000") << 25'000.0;
        QTest::newRow("narrow no-break space") << QString::fromUtf8("1:25\u202F000") << 25'000.0;
        QTest::newRow("thin space") << QString::fromUtf8("1\u2009:\u200925\u2009000") << 25'000.0;
        QTest::newRow("French spacing of a colon") << QString::fromUtf8("1\u00A0: 25\u202F000") << 25'000.0;
        QTest::newRow("sign of ratio") << QString::fromUtf8("1\u223625000") << 25'000.0;
        QTest::newRow("English groups") << "1:25,000" << 25'000.0;
        QTest::newRow("German groups") << "1:1.250.000" << 1'250'000.0;
        QTest::newRow("Swiss groups") << "1:25'000" << 25'000.0;
        QTest::newRow("decimals") << "1:2500,5" << 2'500.5;
        QTest::newRow("begins with one") << "1000" << 1'000.0;
        QTest::newRow("closest") << "1:100" << 100.0;
        QTest::newRow("farthest") << "5 000 000" << 5'000'000.0;
    }
    void parses() {
        QFETCH(QString, text);
        QFETCH(double, expected);
        const auto scale = parseScale(text);
        QVERIFY2(scale.has_value(), qPrintable(text));
        QCOMPARE(*scale, expected);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* text, ScaleProblem problem) {
            QTest::newRow(*text == '\0' ? "(nothing)" : text) << QString::fromUtf8(text) << static_cast<int>(problem);
        };
        row("", ScaleProblem::empty);
        row("   ", ScaleProblem::empty);
        row("1:", ScaleProblem::empty);
        row("abc", ScaleProblem::malformed);
        row("2:25000", ScaleProblem::malformed);
        row("-25000", ScaleProblem::malformed);
        row("25e3", ScaleProblem::malformed);
        row("1:25 000 m", ScaleProblem::malformed);
        row("1:1:25000", ScaleProblem::malformed);
        row("99", ScaleProblem::tooClose);
        row("0", ScaleProblem::tooClose);
        row("1:5 000 001", ScaleProblem::tooFar);
        row("999999999999", ScaleProblem::tooFar);
        row("99999999999999999999999", ScaleProblem::malformed);
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(int, problem);
        const auto scale = parseScale(text);
        QVERIFY(!scale.has_value());
        QCOMPARE(static_cast<int>(scale.error()), problem);
    }

    void whatIsShownIsReadBack_data() {
        QTest::addColumn<double>("scale");
        for (const double scale : {100.0, 2'500.0, 25'000.0, 1'234'567.0}) QTest::addRow("%.0f", scale) << scale;
    }
    void whatIsShownIsReadBack() {
        QFETCH(double, scale);
        for (const auto tongue : {Language::Tongue::french, Language::Tongue::english})
            QCOMPARE(parseScale(app::map::scaleText(scale, Language{tongue})).value_or(0.0), scale);
    }

    void isWrittenInTheReadersLanguage() {
        QCOMPARE(app::map::scaleText(25'000.4, Language{Language::Tongue::french}), QString::fromUtf8("1:25\u202F000"));
        QCOMPARE(app::map::scaleText(25'000.4, Language{Language::Tongue::english}), QString{"1:25,000"});
    }

    void choosesWhatIsWritten() {
        ScaleField field{Language{Language::Tongue::french}};
        field.setDenominator(10'000.0);
        QSignalSpy chosen{&field, &ScaleField::scaleChosen};
        write(field, "1/5000");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toDouble(), 5'000.0);
        QCOMPARE(field.currentText(), QString::fromUtf8("1:5\u202F000"));
    }

    void keepsAndExplainsWhatIsNoScale() {
        ScaleField field{Language{Language::Tongue::french}};
        field.setDenominator(10'000.0);
        QSignalSpy chosen{&field, &ScaleField::scaleChosen};
        QSignalSpy problems{&field, &ScaleField::problemChanged};
        write(field, "near");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(field.currentText(), QString{"near"});
        QVERIFY(field.problem().contains("near"));
        QCOMPARE(problems.size(), 1);
        field.setDenominator(20'000.0); // the map moves meanwhile
        QCOMPARE(field.currentText(), QString{"near"});
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.currentText(), QString::fromUtf8("1:20\u202F000"));
        QVERIFY(field.problem().isEmpty());
        QCOMPARE(field.denominator(), 20'000.0);
    }

    void offersRoundScalesWithinTheLimits() {
        const ScaleField field{Language{Language::Tongue::english}};
        QVERIFY(field.count() > 5);
        for (int i = 0; i < field.count(); ++i) QVERIFY2(parseScale(field.itemText(i)), qPrintable(field.itemText(i)));
    }

private:
    static void write(ScaleField& field, const QString& text) {
        field.lineEdit()->selectAll();
        QTest::keyClicks(field.lineEdit(), text);
    }
};

QTEST_MAIN(ScaleFieldTest)
#include "scale_field_test.moc"
