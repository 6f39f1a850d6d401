#include "analysis/solver/solve_mip.h"

#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace geo;
using namespace geo::analysis;

namespace {

// The worth of the best solution of a model whose columns are all 0 or 1, by trying all; minus infinity for none.
double bruteForce(const MipModel& model) {
    double best = -kUnbounded;
    const std::size_t count = model.columns.size();
    for (std::uint32_t mask = 0; mask < (1U << count); ++mask) {
        const auto value = [mask](std::size_t column) { return (mask >> column) & 1U ? 1.0 : 0.0; };
        const bool holds = std::ranges::all_of(model.rows, [&](const MipRow& row) {
            double sum = 0.0;
            for (const MipTerm& term : row.terms) sum += term.factor * value(term.column);
            return sum >= row.low - 1e-9 && sum <= row.high + 1e-9;
        });
        if (!holds) continue;
        double worth = 0.0;
        for (std::size_t i = 0; i < count; ++i) worth += model.columns[i].worth * value(i);
        best = std::max(best, worth);
    }
    return best;
}

MipModel randomModel(quint32 seed) {
    QRandomGenerator random{seed};
    MipModel model;
    for (int i = 0; i < 10; ++i) model.columns.push_back({0.0, 1.0, double(random.bounded(-5, 20)), true});
    for (int r = 0; r < 5; ++r) {
        MipRow row;
        for (std::size_t i = 0; i < 10; ++i)
            if (random.bounded(2) == 1) row.terms.push_back({i, double(random.bounded(1, 9))});
        if (row.terms.empty()) row.terms.push_back({0, 1.0});
        row.high = random.bounded(4, 25);
        if (random.bounded(3) == 0) row.low = std::min(row.high, double(random.bounded(1, 8)));
        if (random.bounded(8) == 0) row.low = row.high;
        model.rows.push_back(row);
    }
    return model;
}

MipModel smallModel() {
    MipModel model;
    model.columns = {{0, 1, 3, true}, {0, 1, 2, true}, {0, 1, 4, true}};
    model.rows = {{-kUnbounded, 4, {{0, 2}, {1, 1}, {2, 3}}}};
    return model;
}

// A program called cbc, alone on PATH with the system's tools, and a folder of its own for temporary files.
class FakeSolver {
public:
    explicit FakeSolver(const QByteArray& script) {
        const QString path = m_folder.filePath("cbc");
        QFile file{path};
        if (file.open(QIODevice::WriteOnly)) file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ":/usr/bin:/bin");
        qputenv("TMPDIR", m_temporary.path().toUtf8());
        qputenv("FAKE", m_folder.path().toUtf8());
    }
    ~FakeSolver() {
        qputenv("PATH", m_path);
        qunsetenv("TMPDIR");
    }
    // Whether nothing was left behind.
    [[nodiscard]] bool isClean() const { return QDir{m_temporary.path()}.isEmpty(); }
    // The number of the process, if the script wrote it to $FAKE/pid.
    [[nodiscard]] pid_t process() const {
        QFile file{m_folder.filePath("pid")};
        return file.open(QIODevice::ReadOnly) ? static_cast<pid_t>(file.readAll().trimmed().toInt()) : 0;
    }

private:
    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_folder;
    QTemporaryDir m_temporary;
};

MipParams quick() {
    return {.seconds = 0.3, .grace = 0.3};
}

// The words that follow "solution" in the arguments are the file that the solver writes.
const QByteArray kSolutionFile = "for last; do :; done\n";

} // namespace

class SolveMipTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsBruteForce();
    void continuousAndFreeColumns();
    void noSolution();
    void onlyWhatIsBetterIsSought();
    void hardModelsEndInTime();
    void memoryIsLimited();
    void withoutSolver();
    void brokenSolvers_data();
    void brokenSolvers();
    void progressIsTold();
    void askedForItsBestItGivesIt();
    void cancelEndsItAtOnce();
};

void SolveMipTest::equalsBruteForce() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    int solved = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const MipModel model = randomModel(seed);
        const double best = bruteForce(model);
        JobControl job;
        const auto answer = solveMip(model, {.seconds = 20.0}, job);
        QVERIFY(answer.has_value());
        if (best == -kUnbounded) {
            QVERIFY2(answer->end == MipEnd::infeasible, qPrintable(QString::number(seed)));
            continue;
        }
        ++solved;
        QVERIFY2(answer->end == MipEnd::proven, qPrintable(QString::number(seed)));
        QVERIFY2(std::abs(answer->objective - best) < 1e-6, qPrintable(QString::number(seed)));
        QCOMPARE(answer->bound, answer->objective);
        QVERIFY(answer->solver.starts_with("CBC 2."));
    }
    QVERIFY(solved > 20 && solved < 60); // both ends were seen
}

// 1 <= x <= 7.25, -3 <= y free above; x + y <= 5, worth x + 2y: x = 1, y = 4 by hand.
void SolveMipTest::continuousAndFreeColumns() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    MipModel model;
    model.columns = {{1.0, 7.25, 1.0, false}, {-3.0, kUnbounded, 2.0, false}, {-kUnbounded, 2.5, 1.0, true}};
    model.rows = {{-kUnbounded, 5.0, {{0, 1.0}, {1, 1.0}}}};
    JobControl job;
    const auto answer = solveMip(model, {}, job);
    QVERIFY(answer.has_value());
    QCOMPARE(answer->values.size(), std::size_t{3});
    QCOMPARE(answer->values.at(0), 1.0);
    QCOMPARE(answer->values.at(1), 4.0);
    QCOMPARE(answer->values.at(2), 2.0);
    QCOMPARE(answer->objective, 11.0);
}

void SolveMipTest::noSolution() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    MipModel model = smallModel();
    model.rows.push_back({4.0, 4.0, {{0, 1.0}, {1, 1.0}, {2, 1.0}}});
    JobControl job;
    const auto answer = solveMip(model, {}, job);
    QVERIFY(answer.has_value());
    QVERIFY(answer->end == MipEnd::infeasible);
    QVERIFY(answer->values.empty());
}

void SolveMipTest::onlyWhatIsBetterIsSought() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    for (quint32 seed = 1; seed <= 30; ++seed) {
        MipModel model = randomModel(seed);
        const double best = bruteForce(model);
        if (best == -kUnbounded) continue;
        JobControl job;
        model.known = best - 1.0;
        const auto better = solveMip(model, {.seconds = 20.0}, job);
        QVERIFY(better.has_value() && better->end == MipEnd::proven);
        QVERIFY(std::abs(better->objective - best) < 1e-6);
        for (const double more : {0.0, 1.0, 1000.0}) {
            model.known = best + more;
            const auto none = solveMip(model, {.seconds = 20.0}, job);
            QVERIFY(none.has_value());
            QVERIFY2(none->end == MipEnd::infeasible, qPrintable(QString{"%1 %2"}.arg(seed).arg(more)));
        }
    }
}

// Market split (Cornuejols and Dawande 1998): small, and out of reach of branch and bound.
void SolveMipTest::hardModelsEndInTime() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    QRandomGenerator random{7};
    MipModel model;
    for (int i = 0; i < 50; ++i) model.columns.push_back({0.0, 1.0, 0.0, true});
    for (std::size_t r = 0; r < 6; ++r) {
        MipRow row;
        double sum = 0.0;
        for (std::size_t i = 0; i < 50; ++i) {
            row.terms.push_back({i, double(random.bounded(1, 100))});
            sum += row.terms.back().factor;
        }
        model.columns.push_back({0.0, kUnbounded, -1.0, false});
        model.columns.push_back({0.0, kUnbounded, -1.0, false});
        row.terms.push_back({50 + 2 * r, 1.0});
        row.terms.push_back({51 + 2 * r, -1.0});
        row.low = row.high = std::floor(sum / 2.0);
        model.rows.push_back(row);
    }
    JobControl job;
    QElapsedTimer watch;
    watch.start();
    const auto answer = solveMip(model, {.seconds = 1.5, .grace = 5.0}, job);
    QVERIFY(answer.has_value());
    QVERIFY(answer->end == MipEnd::time);
    QVERIFY(!answer->values.empty());
    QVERIFY(answer->bound <= 1e-6 && answer->bound >= answer->objective);
    QVERIFY(job.reach().has_value());
    QVERIFY(watch.elapsed() < 20'000);
}

void SolveMipTest::memoryIsLimited() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    MipModel model;
    QRandomGenerator random{3};
    for (int i = 0; i < 60'000; ++i) model.columns.push_back({0.0, 1.0, double(random.bounded(1, 99)), true});
    for (int r = 0; r < 40; ++r) {
        MipRow row;
        for (std::size_t i = 0; i < model.columns.size(); i += 2) row.terms.push_back({i, 1.0 + double(i % 7)});
        row.high = 1'000;
        model.rows.push_back(row);
    }
    JobControl job;
    const auto answer = solveMip(model, {.seconds = 60.0, .memory = 60'000'000}, job);
    QVERIFY(answer.has_value());
    QVERIFY(answer->values.empty());
    QVERIFY(answer->end == MipEnd::memory || answer->end == MipEnd::killed);
}

void SolveMipTest::withoutSolver() {
    const FakeSolver fake{""};
    qputenv("PATH", "/nowhere");
    JobControl job;
    const auto answer = solveMip(smallModel(), quick(), job);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::solverMissing);
    QVERIFY(argument(answer.error().arguments, "program") == "cbc");
    QVERIFY(fake.isClean());
}

void SolveMipTest::brokenSolvers_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("end");
    const auto row = [](const char* name, const QByteArray& script, MipEnd end) {
        QTest::newRow(name) << script << static_cast<int>(end);
    };
    row("killed", "kill -9 $$\n", MipEnd::killed);
    row("out of memory", "echo \"terminate called after throwing an instance of 'std::bad_alloc'\" >&2\nkill -6 $$\n",
        MipEnd::memory);
    row("stalls", "sleep 60\n", MipEnd::time);
    row("stalls and hears nothing", "trap '' INT\nsleep 60 &\nwait\nwait\nsleep 60\n", MipEnd::time);
    row("says nothing", "exit 0\n", MipEnd::garbled);
    row("fails", "exit 3\n", MipEnd::garbled);
    row("rubbish", kSolutionFile + "head -c 100000 /dev/urandom\nhead -c 1000 /dev/urandom > \"$last\"\n",
        MipEnd::garbled);
    row("rubbish that looks well",
        kSolutionFile + "echo 'Result - Optimal solution found'\n"
                        "printf 'Optimal - objective value 3\\n 0 C0 one 2\\n' > \"$last\"\n",
        MipEnd::garbled);
    row("a column too many",
        kSolutionFile + "echo 'Result - Optimal solution found'\n"
                        "printf 'Optimal - objective value 3\\n 9 C9 1 2\\n' > \"$last\"\n",
        MipEnd::garbled);
    row("only the relaxation",
        kSolutionFile + "echo 'Result - Stopped on time limit'\n"
                        "printf 'Stopped on time (no integer solution - continuous used) - objective value 3\\n' > "
                        "\"$last\"\n",
        MipEnd::time);
}

void SolveMipTest::brokenSolvers() {
    QFETCH(QByteArray, script);
    QFETCH(int, end);
    const FakeSolver fake{script};
    JobControl job;
    QElapsedTimer watch;
    watch.start();
    const auto answer = solveMip(smallModel(), quick(), job);
    QVERIFY(answer.has_value());
    QCOMPARE(static_cast<int>(answer->end), end);
    QVERIFY(answer->values.empty());
    QVERIFY(answer->bound == kUnbounded);
    QVERIFY(watch.elapsed() < 10'000);
    QVERIFY(fake.isClean());
}

void SolveMipTest::progressIsTold() {
    const FakeSolver fake{"echo 'Continuous objective value is -9.5 - 0.00 seconds'\n"
                          "echo 'Cbc0012I Integer solution of -4 found by DiveCoefficient after 0 iterations'\n"
                          "echo 'Cbc0010I After 100 nodes, 5 on tree, -5 best solution, best possible -8.25 (1.2 "
                          "seconds)'\n"
                          "echo 'Cbc0010I After 200 nodes, 5 on tree, 1e+50 best solution, best possible -8.5 (1.2 "
                          "seconds)'\n"
                          "kill -9 $$\n"};
    JobControl job;
    const auto answer = solveMip(smallModel(), {.seconds = 5.0, .unit = 0.5, .known = {1.0, 100.0}}, job);
    QVERIFY(answer.has_value());
    QVERIFY(answer->end == MipEnd::killed);
    QCOMPARE(answer->bound, 8.25);
    QVERIFY(job.reach().has_value());
    QCOMPARE(job.reach()->best, 2.5);
    QCOMPARE(job.reach()->bound, 4.125);
}

void SolveMipTest::askedForItsBestItGivesIt() {
    const FakeSolver fake{kSolutionFile +
                          "trap 'printf \"Stopped on iterations - objective value -5\\n 0 C0 1 0\\n 1 C1 1 0\\n\" > "
                          "\"$last\"; exit 0' INT\n"
                          "sleep 30 &\nwait\n"};
    JobControl job;
    const std::jthread asks{[&job] {
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        job.requestEnough();
    }};
    const auto answer = solveMip(smallModel(), {.seconds = 30.0, .grace = 5.0}, job);
    QVERIFY(answer.has_value());
    QVERIFY(answer->end == MipEnd::stopped);
    QCOMPARE(answer->objective, 5.0);
}

void SolveMipTest::cancelEndsItAtOnce() {
    const FakeSolver fake{"echo $$ > $FAKE/pid\ntrap '' INT TERM\nsleep 60\nsleep 60\n"};
    JobControl job;
    const std::jthread asks{[&job] {
        std::this_thread::sleep_for(std::chrono::milliseconds{400});
        job.requestCancel();
    }};
    QElapsedTimer watch;
    watch.start();
    const auto answer = solveMip(smallModel(), {.seconds = 30.0}, job);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::cancelled);
    QVERIFY(watch.elapsed() < 5'000);
    QVERIFY(fake.process() > 0);
    QVERIFY(::kill(fake.process(), 0) != 0); // it is no more
    QVERIFY(fake.isClean());
}

QTEST_GUILESS_MAIN(SolveMipTest)
#include "solve_mip_test.moc"
