#include "desk_case.h"
#include "usecase/page_layouts.h"

using namespace deskcase;

class PageLayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void areKeptUnderTheirNames() {
        FreshDesk fresh;
        must(usecase::keepLayout(fresh.desk, "COPIL", "{\"paper\":\"A3\"}"));
        must(usecase::keepLayout(fresh.desk, "Atelier", "{}"));
        const auto found = must(usecase::readLayouts(fresh.desk));
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].name, std::string{"Atelier"});
        QCOMPARE(found[1].spec, std::string{"{\"paper\":\"A3\"}"});
    }

    void aNameIsTakenOnce() {
        FreshDesk fresh;
        must(usecase::keepLayout(fresh.desk, "COPIL", "{\"paper\":\"A3\"}"));
        must(usecase::keepLayout(fresh.desk, "COPIL", "{\"paper\":\"A4\"}"));
        auto found = must(usecase::readLayouts(fresh.desk));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].spec, std::string{"{\"paper\":\"A4\"}"});
        must(fresh.desk.undo(fresh.job));
        found = must(usecase::readLayouts(fresh.desk));
        QCOMPARE(found[0].spec, std::string{"{\"paper\":\"A3\"}"});
        must(usecase::removeLayout(fresh.desk, "COPIL"));
        QVERIFY(must(usecase::readLayouts(fresh.desk)).empty());
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(usecase::readLayouts(fresh.desk)).size(), 1U);
    }

    void whatIsNotThereIsTold() {
        FreshDesk fresh;
        QVERIFY(outcome(usecase::removeLayout(fresh.desk, "COPIL")).startsWith("not_found"));
        QVERIFY(outcome(usecase::keepLayout(fresh.desk, "", "{}")).startsWith("value_required"));
        auto reader = fresh.another(usecase::Access::readOnly);
        QVERIFY(outcome(usecase::keepLayout(reader, "A", "{}")).startsWith("workspace_read_only"));
    }
};

QTEST_GUILESS_MAIN(PageLayoutsTest)
#include "page_layouts_test.moc"
