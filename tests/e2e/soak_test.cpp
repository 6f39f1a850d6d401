// Random valid work in the real window, one seed a run: moving over the map, edits, undo and redo, styles, imports and
// pages. ENTENTE_SOAK_SECONDS says how long (a few seconds unless told); a run of more than ten minutes also holds the
// most memory of its second half against that of its first.
#include "e2e/desk_window.h"

#include "carto/palette.h"
#include "carto/style_json.h"
#include "map/map_canvas.h"
#include "publish/map_page.h"
#include "session/design_keeper.h"
#include "usecase/import_source.h"
#include "window/selection.h"

#include <QFile>

#include <malloc.h>

#include <algorithm>
#include <array>
#include <random>

extern "C" std::int64_t sqlite3_memory_used(); // of the library, which the store alone includes
#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // of the sanitizer's run-time library
// One connection to the desktop's bus, made by the platform plug-in and never closed by it.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libdbus-1.so";
}
#endif

using app::session::WorkspaceSession;
using app::window::ActionId;
using geo::carto::LayerId;
using geo::domain::Kind;

namespace {

constexpr int kReadings = 12;          // of the memory, in one run
constexpr double kLongRun = 600'000.0; // milliseconds from which its halves are compared
constexpr double kGrowth = 1.10;       // of the most that is held at rest

constexpr double kMebibyte = 1048576.0;

// Pages of the file, kept to a limit (file.largeCache): they grow with the journal, as the file does.
double mebibytesOfFile() {
    return static_cast<double>(sqlite3_memory_used()) / kMebibyte;
}

// What is allocated but for them: what was freed stays resident for a while, with AddressSanitizer above all.
double mebibytesHeld() {
#if defined(__SANITIZE_ADDRESS__)
    const std::size_t bytes = __sanitizer_get_current_allocated_bytes();
#else
    const auto info = mallinfo2();
    const std::size_t bytes = info.uordblks + info.hblkhd;
#endif
    return static_cast<double>(bytes) / kMebibyte - mebibytesOfFile();
}

double secondsToRun() {
    bool isNumber = false;
    const double told = qEnvironmentVariable("ENTENTE_SOAK_SECONDS").toDouble(&isNumber);
    return isNumber ? told : 8.0;
}

} // namespace

class SoakTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start(QStringLiteral("en")));
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_sample = session().nextUndo();
        QVERIFY(m_sample.has_value());
        connect(&m_desk.services().session, &WorkspaceSession::failed, this, [this](const geo::Error& error) {
            if (error.code != geo::ErrorCode::cancelled) m_failures << QString::fromUtf8(geo::name(error.code).data());
        });
    }

    void workOfEveryKind() {
        const unsigned seed = qEnvironmentVariableIntValue("ENTENTE_SOAK_SEED") > 0
                                  ? static_cast<unsigned>(qEnvironmentVariableIntValue("ENTENTE_SOAK_SEED"))
                                  : std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
        const double whole = secondsToRun() * 1000.0;
        double firstHalf = 0.0; // the most that was held, in MiB
        double secondHalf = 0.0;
        int readings = 0; // of the memory
        QElapsedTimer clock;
        clock.start();
        const auto elapsed = [&clock] { return static_cast<double>(clock.elapsed()); };
        while (elapsed() < whole) {
            act();
            QTest::qWait(pick(0, 25));
            if (elapsed() > whole * (readings + 1) / kReadings) {
                ++readings;
                rest();
                double& peak = elapsed() < whole / 2.0 ? firstHalf : secondHalf;
                peak = std::max(peak, mebibytesHeld());
                qInfo("%d actions, %.1f MiB, and %.1f of the file", m_actions, mebibytesHeld(), mebibytesOfFile());
            }
            QVERIFY2(
                m_failures.isEmpty(),
                qPrintable(
                    QStringLiteral("%1 after %2 (seed %3)").arg(m_failures.join(u' '), m_last, QString::number(seed))));
        }
        rest();
        secondHalf = std::max(secondHalf, mebibytesHeld());
        qInfo("%d actions, at most %.1f MiB in the first half and %.1f in the second", m_actions, firstHalf,
              secondHalf);
        QVERIFY(m_actions > 10);
        if (whole >= kLongRun) QVERIFY(secondHalf < firstHalf * kGrowth);
        geo::JobControl job;
        const auto report = m_desk.services().session.desk().check(job);
        QVERIFY(report.has_value());
        QVERIFY2(report->problems.empty(), qPrintable(QString::number(report->problems.size())));
    }

    void cleanupTestCase() { m_desk.stop(); }

private:
    int pick(int low, int high) { return std::uniform_int_distribution<int>{low, high}(m_random); }
    double share() { return std::uniform_real_distribution<double>{0.0, 1.0}(m_random); }
    WorkspaceSession& session() { return m_desk.services().session; }
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }

    void act() {
        static const std::array<std::pair<const char*, void (SoakTest::*)()>, 9> kActs = {
            {{"move", &SoakTest::move},
             {"move", &SoakTest::move},
             {"select", &SoakTest::select},
             {"edit", &SoakTest::edit},
             {"undo", &SoakTest::undo},
             {"redo", &SoakTest::redo},
             {"style", &SoakTest::style},
             {"import", &SoakTest::import},
             {"print", &SoakTest::print}}};
        const auto& [name, run] = kActs.at(static_cast<std::size_t>(pick(0, static_cast<int>(kActs.size()) - 1)));
        m_last = QLatin1String(name);
        (this->*run)();
        ++m_actions;
    }

    void move() {
        const auto all = session().map() ? session().map()->extent() : geo::geom::BoxM{};
        if (all.isEmpty()) return;
        auto view = canvas().viewport();
        if (share() < 0.2) view = view.withScale(std::pow(10.0, 2.7 + 3.0 * share()));
        view.centre = {all.minX + share() * all.width(), all.minY + share() * all.height()};
        if (share() < 0.6) view = canvas().viewport().zoomed(0.5 + 1.5 * share(), {share() * 600.0, share() * 400.0});
        canvas().setViewport(view);
    }

    geo::domain::Record anySite() {
        geo::JobControl job;
        const auto rows = session().desk().rows(Kind::site, {}, job);
        if (!rows || rows->rows.empty()) qFatal("the sites cannot be read");
        return rows->rows.at(static_cast<std::size_t>(pick(0, static_cast<int>(rows->rows.size()) - 1)));
    }

    void select() { m_desk.window().selection().set({app::window::refOfSite(anySite())}); }

    void edit() {
        const auto seen = anySite();
        auto after = seen;
        const auto notes = geo::domain::infoOf(Kind::site).indexOf("notes");
        QVERIFY(notes.has_value());
        after.values.at(*notes) = "Vu le " + std::to_string(m_actions);
        QVERIFY(session().change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(desk.edit(seen, after));
            return {};
        }));
    }

    void undo() {
        finishJobs();
        const auto next = session().nextUndo();
        if (next && next->id != m_sample->id) session().undo(); // the sample stays: the others work on its sites
        finishJobs();
    }

    void redo() {
        finishJobs();
        if (session().nextRedo()) session().redo();
        finishJobs();
    }

    void style() {
        auto design = m_desk.window().design().design();
        auto& layer = design.layers.at(static_cast<std::size_t>(pick(0, static_cast<int>(design.layers.size()) - 1)));
        layer.visible = share() < 0.7;
        layer.opacity = 0.3 + 0.7 * share();
        geo::carto::LayerStyle look = geo::carto::defaultStyleOf(layer.id);
        if (look.outline) look.outline->width = 0.5 + 3.0 * share();
        layer.style = share() < 0.5 ? geo::carto::toJson(look) : std::string{};
        QVERIFY(m_desk.window().design().change(design));
    }

    void import() {
        if (m_job.isRunning()) return;
        const QString file = m_desk.file(QStringLiteral("lieux.csv"));
        QFile csv{file};
        QVERIFY(csv.open(QIODevice::WriteOnly | QIODevice::Truncate));
        csv.write("code;name;lon;lat\n");
        for (int i = 0; i < 20; ++i)
            csv.write(qPrintable(QStringLiteral("L%1;Lieu %1;%2;%3\n")
                                     .arg(pick(1, 40))
                                     .arg(-1.7 + 0.3 * share())
                                     .arg(47.1 + 0.2 * share())));
        csv.close();
        geo::usecase::ImportRequest request;
        request.source = file.toStdString();
        request.kind = Kind::thirdPlace;
        request.mode = geo::usecase::ImportMode::update;
        m_job = session().run<int>(
            QStringLiteral("import"),
            [request](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<int> {
                GEO_TRY(geo::usecase::importSource(desk, request, job));
                return 1;
            },
            [this](geo::Result<int> done) { ended(done); }, geo::usecase::Access::readWrite);
    }

    void print() {
        if (m_job.isRunning() || !session().map()) return;
        static constexpr std::array<const char*, 3> kSuffixes = {"pdf", "png", "svg"};
        const QString file =
            m_desk.file(QLatin1String("map.") + QLatin1String(kSuffixes.at(static_cast<std::size_t>(pick(0, 2)))));
        const auto map = session().map();
        const auto params = canvas().params();
        const auto spec =
            app::publish::pageSpecFor(*map, QStringLiteral("Soak"), {}, QDate{2026, 1, 1}, m_desk.services().language);
        m_job = session().run<int>(
            QStringLiteral("print"),
            [=](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<int> {
                GEO_TRY(app::publish::publishMap(desk, file, *map, params, spec, job));
                return 1;
            },
            [this](geo::Result<int> done) { ended(done); });
    }

    void ended(const geo::Result<int>& done) {
        if (!done) m_failures << QString::fromUtf8(geo::name(done.error().code).data());
        session().refresh();
    }

    // Waits for the import or the page under way: an undo in between would be about another step.
    void finishJobs() {
        QVERIFY(QTest::qWaitFor([this] { return !m_job.isRunning(); }, 60'000));
        QTest::qWait(20);
    }

    // The window as it is when nobody works in it, so that what it holds may be compared: all of the territory in the
    // usual layers, no picture of another view, nothing under way.
    void rest() {
        finishJobs();
        canvas().fit();
        auto hidden = geo::usecase::defaultDesign();
        for (auto& layer : hidden.layers) layer.visible = false;
        for (const auto& design : {hidden, geo::usecase::defaultDesign()}) {
            QVERIFY(m_desk.window().design().change(design));
            waitForRest();
        }
    }

    void waitForRest() {
        const auto isIdle = [this] { return m_desk.services().runner.isIdle(); };
        QVERIFY(QTest::qWaitFor(isIdle, 60'000));
        QTest::qWait(500); // what was asked for while the last of them ended
        QVERIFY(QTest::qWaitFor(isIdle, 60'000));
    }

    e2e::DeskWindow m_desk{2'000};
    std::mt19937 m_random;
    app::jobs::JobHandle m_job;
    std::optional<geo::domain::JournalEntry> m_sample; // the step that brought it
    QStringList m_failures;
    QString m_last;
    int m_actions = 0;
};

int main(int argc, char** argv) {
    // Qt ends a test function after five minutes unless told.
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number((secondsToRun() + 300.0) * 1000.0, 'f', 0));
    QApplication program{argc, argv};
    SoakTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "soak_test.moc"
