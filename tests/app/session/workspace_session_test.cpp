#include "sample_session.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

#include <unistd.h>

using app::session::WorkspaceSession;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

// Renames the first project through a desk.
geo::Result<void> rename(geo::usecase::Desk& desk, const std::string& name) {
    geo::JobControl job;
    GEO_ASSIGN(const auto found, desk.rows(Kind::project, {"", 1}, job));
    auto after = found.rows.at(0);
    GEO_ASSIGN(const std::size_t field, geo::domain::infoOf(Kind::project).indexOf("name"));
    after.values.at(field) = name;
    GEO_TRY(desk.edit(found.rows.at(0), after));
    return {};
}

} // namespace

class WorkspaceSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sample = std::make_unique<SampleSession>(); }
    void cleanup() { m_sample.reset(); }

    void whatCannotBeOpenedLeavesTheOldOneOpen() {
        QSignalSpy failed{&session(), &WorkspaceSession::failed};
        session().open(m_sample->folder.filePath("nowhere.entente").toStdString());
        QVERIFY(failed.wait(5'000));
        QCOMPARE(failed.at(0).at(0).value<geo::Error>().code, geo::ErrorCode::fileMissing);
        QVERIFY(session().isOpen());
        QCOMPARE(session().path(), m_sample->path);
    }

    void aChangeIsToldAndTakenBack() {
        const std::string before = projectName();
        QSignalSpy rows{&session(), &WorkspaceSession::rowsChanged};
        QSignalSpy maps{&session(), &WorkspaceSession::mapChanged};
        QVERIFY(session().change([](auto& desk) { return rename(desk, "Autre nom"); }));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(projectName(), std::string{"Autre nom"});
        QTRY_VERIFY(maps.size() >= 1);
        QVERIFY(session().nextUndo() && !session().nextRedo());
        session().undo();
        QCOMPARE(projectName(), before);
        QVERIFY(session().nextRedo());
        session().redo();
        QCOMPARE(projectName(), std::string{"Autre nom"});
    }

    void aRefusedChangeIsTold() {
        QSignalSpy failed{&session(), &WorkspaceSession::failed};
        QVERIFY(!session().change([](auto& desk) { return rename(desk, ""); }));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<geo::Error>().code, geo::ErrorCode::valueRequired);
    }

    // The sample itself is a step of thousands of rows: taken back in a job.
    void aLargeStepIsTakenBackInAJob() {
        QSignalSpy rows{&session(), &WorkspaceSession::rowsChanged};
        session().undo();
        QVERIFY(rows.wait(20'000));
        QCOMPARE(must(session().desk().count(Kind::site)), 0);
        session().redo();
        QTRY_COMPARE_WITH_TIMEOUT(must(session().desk().count(Kind::site)), 120, 20'000);
    }

    void whatOthersWriteIsNoticed() {
        QSignalSpy others{&session(), &WorkspaceSession::changedByOthers};
        QVERIFY(session().change([](auto& desk) { return rename(desk, "Le mien"); }));
        QTest::qWait(2'500);
        QCOMPARE(others.size(), 0); // one's own change is not another's
        geo::JobControl job;
        auto desk = must(geo::usecase::Desk::open(m_sample->path, geo::usecase::Access::readWrite, "other", job));
        QVERIFY(rename(desk, "Le leur"));
        QVERIFY(others.wait(5'000));
        QCOMPARE(projectName(), std::string{"Le leur"});
    }

    void layersOfManyRowsArePackedWhenItIsQuiet() {
        QSignalSpy others{&session(), &WorkspaceSession::changedByOthers};
        const auto streets = [&] {
            geo::JobControl job;
            return must(session().layerSource()->read(geo::carto::LayerId::street, {0, 0, 1, 1}, job));
        };
        QVERIFY(!streets()->covered().isEmpty()); // by box
        QTRY_VERIFY_WITH_TIMEOUT(streets()->covered().isEmpty(), 20'000);
        const auto whole = streets();
        QCOMPARE(static_cast<std::int64_t>(whole->size()), must(session().desk().count(Kind::street)));
        QTest::qWait(2'500);
        QCOMPARE(others.size(), 0); // the file changed, its rows did not
        const auto population = session().map()->layers.at(geo::carto::LayerId::population);
        QSignalSpy maps{&session(), &WorkspaceSession::mapChanged};
        QVERIFY(session().change([](auto& desk) { return rename(desk, "Autre nom"); }));
        QTRY_VERIFY(maps.size() >= 1);
        QCOMPARE(session().map()->layers.at(geo::carto::LayerId::population), population);
        QCOMPARE(streets(), whole);
    }

    void twoWindowsKnowOfEachOther() {
        QVERIFY(!session().otherHolder());
        WorkspaceSession second{m_sample->runner, "second"};
        QSignalSpy opened{&second, &WorkspaceSession::opened};
        second.open(m_sample->path);
        QVERIFY(opened.wait(5'000));
        QVERIFY(second.otherHolder());
        QCOMPARE(second.otherHolder()->process, QCoreApplication::applicationPid());
        second.close();
        QVERIFY(!second.isOpen());
    }

    void aFileThatCannotBeWrittenIsReadOnly() {
        if (QFile::exists("/proc/self") && geteuid() == 0) QSKIP("root may write everywhere");
        session().close();
        QVERIFY(QFile{QString::fromStdString(m_sample->path.string())}.setPermissions(QFileDevice::ReadOwner));
        QSignalSpy opened{&session(), &WorkspaceSession::opened};
        session().open(m_sample->path);
        QVERIFY(opened.wait(5'000));
        QVERIFY(session().isReadOnly());
        QVERIFY(!session().change([](auto& desk) { return rename(desk, "Non"); }));
    }

    void closingForgetsEverything() {
        QSignalSpy closed{&session(), &WorkspaceSession::closed};
        session().close();
        QCOMPARE(closed.size(), 1);
        QVERIFY(!session().isOpen() && !session().map() && session().path().empty());
        QVERIFY(!session().nextUndo());
        session().undo(); // nothing to do, nothing happens
        session().close();
        QCOMPARE(closed.size(), 1);
        const QStringList left = QDir{m_sample->folder.path()}.entryList(QDir::Files);
        QCOMPARE(left, QStringList{"sample.entente"}); // no log, no lock beside it
    }

private:
    [[nodiscard]] WorkspaceSession& session() { return m_sample->session; }
    [[nodiscard]] std::string projectName() { return m_sample->rows(Kind::project).at(0).displayName(); }
    std::unique_ptr<SampleSession> m_sample;
};

QTEST_GUILESS_MAIN(WorkspaceSessionTest)
#include "workspace_session_test.moc"
