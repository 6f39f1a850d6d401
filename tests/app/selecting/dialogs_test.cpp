#include "app/session/sample_session.h"
#include "app/window/nameless_controls.h"
#include "selecting/expression_dialog.h"
#include "selecting/location_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace app::selecting;
using app::text::Language;
using geo::carto::FeatureRef;
using geo::carto::LayerId;
using geo::domain::Kind;

class DialogsTest : public QObject {
    Q_OBJECT

private slots:
    void combines_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("replace") << static_cast<int>(Combine::replace) << QList<int>{2, 3};
        QTest::newRow("add") << static_cast<int>(Combine::add) << QList<int>{1, 2, 3};
        QTest::newRow("remove") << static_cast<int>(Combine::remove) << QList<int>{1};
        QTest::newRow("intersect") << static_cast<int>(Combine::intersect) << QList<int>{2};
    }
    void combines() {
        QFETCH(int, how);
        QFETCH(QList<int>, ids);
        const Features selected{{LayerId::qpv, 1}, {LayerId::qpv, 2}};
        QList<int> now;
        for (const FeatureRef& feature :
             combined(selected, {{LayerId::qpv, 2}, {LayerId::qpv, 3}}, static_cast<Combine>(how)))
            now << static_cast<int>(feature.id);
        QCOMPARE(now, ids);
    }

    void aConditionIsCheckedAndCountedBeforeItIsTaken() {
        ExpressionDialog dialog{m_sample.session, m_language};
        dialog.show();
        std::vector<std::size_t> found;
        connect(&dialog, &ExpressionDialog::found, this,
                [&](const std::vector<FeatureRef>& features, Combine) { found.push_back(features.size()); });
        auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("expressionText"));
        auto* state = dialog.findChild<QLabel*>(QStringLiteral("expressionState"));
        auto* apply = dialog.findChild<QPushButton*>(QStringLiteral("expressionApply"));
        QTest::keyClicks(text, QStringLiteral("land_area_m2 >"));
        QVERIFY(!apply->isEnabled());
        QVERIFY(!state->text().isEmpty());
        QTest::keyClicks(text, QStringLiteral(" 1000"));
        QVERIFY(apply->isEnabled());
        geo::JobControl job;
        const auto expected =
            sessioncase::must(m_sample.session.desk().rows(Kind::site, {"land_area_m2 > 1000", {}}, job)).count;
        QVERIFY(expected > 0);
        QTRY_VERIFY2(state->text().contains(QString::number(expected)), qPrintable(state->text()));
        QVERIFY(found.empty());
        apply->click();
        QTRY_COMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front(), static_cast<std::size_t>(expected));
    }

    void fieldsAreThoseOfTheKind() {
        ExpressionDialog dialog{m_sample.session, m_language};
        auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("expressionKind"));
        auto* fields = dialog.findChild<QListWidget*>(QStringLiteral("expressionFields"));
        for (const Kind each : {Kind::site, Kind::parcel, Kind::qpv}) {
            kind->setCurrentIndex(kind->findData(static_cast<int>(each)));
            QCOMPARE(static_cast<std::size_t>(fields->count()), geo::domain::infoOf(each).fields.size());
        }
    }

    void everyControlHasAName() {
        ExpressionDialog byCondition{m_sample.session, m_language};
        LocationDialog byLocation{m_sample.session, m_language};
        QCOMPARE(tests::namelessControls(byCondition), QStringList{});
        QCOMPARE(tests::namelessControls(byLocation), QStringList{});
    }

    void byLocationAndOnlyOfTheSelected() {
        LocationDialog dialog{m_sample.session, m_language};
        dialog.show();
        std::vector<std::vector<FeatureRef>> found;
        connect(&dialog, &LocationDialog::found, this,
                [&](const std::vector<FeatureRef>& features, Combine) { found.push_back(features); });
        auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("locationKind"));
        auto* only = dialog.findChild<QCheckBox*>(QStringLiteral("locationOnlySelected"));
        auto* apply = dialog.findChild<QPushButton*>(QStringLiteral("locationApply"));
        kind->setCurrentIndex(kind->findData(static_cast<int>(Kind::commune)));
        QVERIFY(!only->isEnabled());
        apply->click();
        QTRY_COMPARE(found.size(), std::size_t{1});
        const auto neighbourhood = m_sample.rows(Kind::qpv).front().id;
        dialog.setSelected({{Kind::qpv, {neighbourhood}}});
        QVERIFY(only->isEnabled());
        only->setChecked(true);
        apply->click();
        QTRY_COMPARE(found.size(), std::size_t{2});
        QVERIFY(!found[1].empty());
        QVERIFY(found[1].size() < found[0].size());
    }

private:
    Language m_language{Language::Tongue::english};
    sessioncase::SampleSession m_sample{100};
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
