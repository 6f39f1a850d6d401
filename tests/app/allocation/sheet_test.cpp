#include "allocation/allocation_sheets.h"

#include "allocation/allocation_text.h"
#include "app/allocation/made_report.h"
#include "tables/sheet_model.h"

#include <QtTest>

using app::tables::Sheet;
using app::text::Language;
using geo::domain::UnplacedReason;
using namespace madereport;

class SheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is shown and what is written are the same row.
    void theTableAndTheFileSayTheSame() {
        const Sheet sheet = app::allocation::allotmentSheet(report({allotment(1, 2, 1250.0, 0.5)}), ground());
        app::tables::SheetModel model{Language{Language::Tongue::english}};
        model.setSheet(sheet);
        QCOMPARE(model.index(0, 0).data().toString(), QString{"Ressourcerie"});
        QCOMPARE(model.index(0, 1).data().toString(), QString{"Friche"});
        QCOMPARE(model.index(0, 2).data().toString(), QString{"Cour"});
        QCOMPARE(model.index(0, 4).data().toString(), QString{"1 Jan 2027"});
        QVERIFY(model.index(0, 3).data(app::tables::SheetModel::kSortRole).toDouble() == 1250.0);
        const auto table = app::tables::tableOf(sheet);
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(table.columns.at(3).name, std::string{"area_m2"});
        QVERIFY(table.rows[0].at(3) == geo::domain::Value{1250.0});
        QVERIFY(table.rows[0].at(4) == geo::domain::Value{std::string{"2027-01-01"}});
        QVERIFY(!geo::domain::isKnown(table.rows[0].at(8))); // the whole week
    }

    void whoHasNoPlaceIsToldWhy_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("expected");
        const auto row = [](UnplacedReason reason, const char* expected) {
            QTest::newRow(geo::domain::codeOf(reason).data()) << static_cast<int>(reason) << QString{expected};
        };
        row(UnplacedReason::noneEligible, "No space meets its needs.");
        row(UnplacedReason::forbidden, "Every space that meets its needs is forbidden to it.");
        row(UnplacedReason::taken, "Halle · Rez-de-chaussée would do, but is taken by Atelier, Jardin.");
        row(UnplacedReason::ceiling, "Halle · Rez-de-chaussée would do, but the ceiling of “Novapole” is reached.");
        row(UnplacedReason::qpvShare, "Halle · Rez-de-chaussée would do, but too little would then lie in priority "
                                      "neighbourhoods.");
        row(UnplacedReason::unfinished, "The search ended before it was known.");
    }
    void whoHasNoPlaceIsToldWhy() {
        QFETCH(int, reason);
        QFETCH(QString, expected);
        geo::domain::Unplaced unplaced{
            ProjectId{1}, static_cast<UnplacedReason>(reason), 3,
            SpaceId{1},   {ProjectId{2}, ProjectId{3}},        geo::domain::Bearer::novapole};
        QCOMPARE(app::allocation::reasonSentence(unplaced, ground()), expected);
    }

    void theStatusSaysWhatIsProven() {
        const Language language{Language::Tongue::english};
        auto made = report({allotment(1, 1, 400.0, 0.75)});
        made.unplaced.emplace_back().project = ProjectId{2};
        QCOMPARE(app::allocation::statusSentence(made, language),
                 QString{"Optimal, proven: 1 of 2 projects placed, 0.75 in all."});
        made.status = geo::domain::AllocationStatus::feasible;
        made.search.bound = 1.0;
        QVERIFY(app::allocation::statusSentence(made, language).contains("within 25% of the best possible"));
    }

    void rowsThatAreGoneGoByTheirNumber() {
        QCOMPARE(app::allocation::nameOf(ground(), ProjectId{9}), QString{"no. 9 (gone)"});
    }

    void aComparisonSaysWhoGainsAndWhoLoses() {
        const auto first = report({allotment(1, 1, 100.0, 0.8), allotment(2, 2, 50.0, 0.6)});
        const auto second = report({allotment(1, 2, 50.0, 0.5), allotment(2, 1, 100.0, 0.9)});
        const auto comparison = geo::domain::compare(first, second);
        const Sheet sheet = app::allocation::differenceSheet(comparison, ground());
        QCOMPARE(sheet.rows.size(), std::size_t{2});
        QCOMPARE(sheet.rows[0].cells[0].toString(), QString{"Ressourcerie"}); // who loses most comes first
        QVERIFY(qAbs(sheet.rows[0].cells[5].toDouble() + 0.3) < 1e-9);
        QVERIFY(qAbs(sheet.rows[1].cells[5].toDouble() - 0.3) < 1e-9);
        const QString told = app::allocation::comparisonSentence(comparison, Language{Language::Tongue::english});
        QVERIFY2(told.startsWith("Total 1.4 → 1.4"), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(SheetTest)
#include "sheet_test.moc"
