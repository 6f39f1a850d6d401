#include "desk_case.h"
#include "usecase/match_project.h"
#include "usecase/shortlist.h"

#include <random>

using namespace deskcase;
using domain::Kind;

namespace {

// A line of a shortlist as a model sees it.
struct Line {
    std::int64_t space = 0;
    std::string note;
    friend bool operator==(const Line&, const Line&) = default;
};
using Lines = std::vector<Line>;

// A project with spaces to put on its shortlist.
struct ShortlistCase {
    FreshDesk fresh;
    ProjectId project;
    domain::MatchReport report;
    std::vector<SpaceId> spaces;

    explicit ShortlistCase(int count) {
        const auto site = must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0);
        for (int i = 0; i < count; ++i) {
            const auto space = storetest::space(SiteId{site}, fmt::format("Espace {}", i));
            spaces.push_back(SpaceId{must(fresh.desk.add(domain::toRecord(space))).ids.at(0)});
        }
        project = ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project("Ressourcerie")))).ids.at(0)};
        rank();
    }

    void rank() {
        const auto snapshot = must(usecase::readMatch(fresh.desk, std::to_string(project.value), fresh.job));
        domain::MatchParams params;
        params.date = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
        params.weights = domain::defaultWeights(snapshot->project);
        report = must(usecase::matchProject(*snapshot, params, fresh.job));
    }

    usecase::Desk& desk() { return fresh.desk; }

    std::vector<usecase::ShortlistLine> kept() { return must(usecase::readShortlist(fresh.desk, project, fresh.job)); }

    // What is kept, once it is seen that the ranks are 1, 2, 3...
    Lines lines() {
        Lines out;
        for (const auto& line : kept()) {
            out.push_back({line.space.id.value, line.placement.note});
            if (line.placement.rank != static_cast<std::int64_t>(out.size())) return {{-1, "ranks are not 1..n"}};
        }
        return out;
    }

    void add(const std::vector<int>& which) {
        std::vector<SpaceId> chosen;
        for (const int i : which) chosen.push_back(spaces.at(static_cast<std::size_t>(i)));
        must(usecase::addToShortlist(fresh.desk, report, chosen, fresh.job));
    }
};

// The shortlist as a vector, with its past and its future.
class Model {
public:
    [[nodiscard]] const Lines& lines() const { return m_lines; }
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }

    // False where nothing differs: then it is no step.
    bool change(Lines lines) {
        if (lines == m_lines) return false;
        m_past.push_back(std::exchange(m_lines, std::move(lines)));
        m_future.clear();
        return true;
    }
    void undo() { move(m_past, m_future); }
    void redo() { move(m_future, m_past); }

private:
    void move(std::vector<Lines>& from, std::vector<Lines>& to) {
        to.push_back(std::exchange(m_lines, from.back()));
        from.pop_back();
    }
    Lines m_lines;
    std::vector<Lines> m_past;
    std::vector<Lines> m_future;
};

// Random work on a shortlist, done to the workspace and to the model.
class RandomWork {
public:
    RandomWork(ShortlistCase& shortlist, unsigned seed)
        : m_case(shortlist)
        , m_random(seed) {}

    // What was done, for the message of a failure. Whether it was a step is in `wasStep`.
    QString next() {
        switch (below(6)) {
        case 0:
            return add();
        case 1:
            return moveLine();
        case 2:
            return note();
        case 3:
            return remove();
        case 4:
            return m_model.canUndo() ? undo() : add();
        default:
            return m_model.canRedo() ? redo() : add();
        }
    }

    [[nodiscard]] const Model& model() const { return m_model; }
    bool wasStep = false;

private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>{0, limit - 1}(m_random); }

    QString add() {
        std::vector<SpaceId> chosen;
        Lines lines = m_model.lines();
        for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
            chosen.push_back(m_case.spaces.at(below(m_case.spaces.size())));
            if (std::ranges::find(lines, chosen.back().value, &Line::space) == lines.end())
                lines.push_back({chosen.back().value, ""});
        }
        must(usecase::addToShortlist(m_case.desk(), m_case.report, chosen, m_case.fresh.job));
        wasStep = m_model.change(std::move(lines));
        return QString("add %1").arg(chosen.size());
    }

    QString moveLine() {
        const auto kept = m_case.kept();
        if (kept.empty()) return add();
        const std::size_t from = below(kept.size());
        const auto rank = static_cast<std::int64_t>(below(kept.size() + 4)) - 1; // beyond both ends too
        Lines lines = m_model.lines();
        const Line moved = lines.at(from);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(from));
        const auto place = std::clamp<std::int64_t>(rank - 1, 0, static_cast<std::int64_t>(lines.size()));
        lines.insert(lines.begin() + place, moved);
        must(usecase::moveInShortlist(m_case.desk(), m_case.project, kept.at(from).placement.id, rank,
                                      m_case.fresh.job));
        wasStep = m_model.change(std::move(lines));
        return QString("move %1 to rank %2").arg(from).arg(rank);
    }

    QString note() {
        const auto kept = m_case.kept();
        if (kept.empty()) return add();
        const std::size_t at = below(kept.size());
        Lines lines = m_model.lines();
        lines.at(at).note = fmt::format("vu le {}", below(4));
        must(usecase::noteInShortlist(m_case.desk(), kept.at(at).placement.id, lines.at(at).note));
        wasStep = m_model.change(std::move(lines));
        return QString("note at %1").arg(at);
    }

    QString remove() {
        const auto kept = m_case.kept();
        if (kept.empty()) return add();
        std::vector<PlacementId> gone;
        Lines lines;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (below(3) == 0)
                gone.push_back(kept.at(i).placement.id);
            else
                lines.push_back(m_model.lines().at(i));
        must(usecase::removeFromShortlist(m_case.desk(), m_case.project, gone, m_case.fresh.job));
        wasStep = m_model.change(std::move(lines));
        return QString("remove %1").arg(gone.size());
    }

    QString undo() {
        must(m_case.desk().undo(m_case.fresh.job));
        m_model.undo();
        wasStep = true;
        return "undo";
    }
    QString redo() {
        must(m_case.desk().redo(m_case.fresh.job));
        m_model.redo();
        wasStep = true;
        return "redo";
    }

    ShortlistCase& m_case;
    Model m_model;
    std::mt19937 m_random;
};

} // namespace

class ShortlistTest : public QObject {
    Q_OBJECT

private slots:
    void linesSayWhatIsKnownOfSpaceAndSite() {
        ShortlistCase shortlist{3};
        shortlist.add({2, 0});
        const auto kept = shortlist.kept();
        QCOMPARE(kept.size(), 2U);
        QCOMPARE(kept.at(0).space.name, std::string{"Espace 2"});
        QCOMPARE(kept.at(1).space.name, std::string{"Espace 0"});
        QCOMPARE(kept.at(0).site.name, std::string{"Halle"});
        QCOMPARE(kept.at(0).placement.state, domain::PlacementState::shortlisted);
        for (const auto& line : kept) { // the score is that of the ranking
            const auto ranked = std::ranges::find_if(shortlist.report.ranking, [&](const domain::Ranked& r) {
                return shortlist.report.matches.at(r.match).space == line.space.id;
            });
            QVERIFY(ranked != shortlist.report.ranking.end());
            QCOMPARE(line.placement.score.value(), ranked->score);
        }
    }

    void aSpaceIsOnTheListOnce() {
        ShortlistCase shortlist{3};
        shortlist.add({1, 1});
        const std::size_t before = steps(shortlist.desk());
        shortlist.add({1});
        QCOMPARE(steps(shortlist.desk()), before);
        QCOMPARE(shortlist.lines(), (Lines{{shortlist.spaces[1].value, ""}}));
    }

    void projectsHaveListsOfTheirOwn() {
        ShortlistCase shortlist{3};
        shortlist.add({0, 1});
        const auto first = shortlist.lines();
        shortlist.project =
            ProjectId{must(shortlist.desk().add(domain::toRecord(storetest::project("Autre")))).ids.at(0)};
        shortlist.rank();
        QVERIFY(shortlist.lines().empty());
        shortlist.add({1});
        QCOMPARE(shortlist.lines(), (Lines{{shortlist.spaces[1].value, ""}}));
        shortlist.project = ProjectId{1};
        QCOMPARE(shortlist.lines(), first);
    }

    // A placement that came by another way has no rank: it is last, and what is added comes behind it.
    void aLineWithoutARankIsLast() {
        ShortlistCase shortlist{4};
        domain::Placement unranked;
        unranked.project = shortlist.project;
        unranked.space = shortlist.spaces[3];
        must(shortlist.desk().add(domain::toRecord(unranked)));
        shortlist.add({0, 1});
        QCOMPARE(
            shortlist.lines(),
            (Lines{{shortlist.spaces[3].value, ""}, {shortlist.spaces[0].value, ""}, {shortlist.spaces[1].value, ""}}));
    }

    void whatIsNotOnTheListIsRefused() {
        ShortlistCase shortlist{2};
        shortlist.add({0});
        const std::size_t before = steps(shortlist.desk());
        const auto lines = shortlist.lines();
        const PlacementId none{99};
        const QString notFound = "not_found kind=placement key=99";
        JobControl& job = shortlist.fresh.job;
        QCOMPARE(outcome(usecase::moveInShortlist(shortlist.desk(), shortlist.project, none, 1, job)), notFound);
        QCOMPARE(outcome(usecase::noteInShortlist(shortlist.desk(), none, "x")), notFound);
        const PlacementId own = shortlist.kept().at(0).placement.id;
        QCOMPARE(outcome(usecase::removeFromShortlist(shortlist.desk(), shortlist.project, {own, none}, job)),
                 notFound);
        QCOMPARE(shortlist.lines(), lines);
        QCOMPARE(steps(shortlist.desk()), before);
    }

    // Random work against a vector: after each step the list is the model's, its ranks are 1..n, and the journal has
    // one entry more, or none where nothing differed.
    void randomWorkIsThatOfAVector_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void randomWorkIsThatOfAVector() {
        QFETCH(unsigned, seed);
        ShortlistCase shortlist{9};
        RandomWork work{shortlist, seed};
        std::size_t expected = steps(shortlist.desk());
        for (int i = 0; i < 60; ++i) {
            const QString done = QString("%1: %2").arg(i).arg(work.next());
            expected += work.wasStep ? 1U : 0U;
            QVERIFY2(shortlist.lines() == work.model().lines(), qPrintable(done));
            QVERIFY2(steps(shortlist.desk()) == expected, qPrintable(done));
        }
        QVERIFY(must(shortlist.desk().check(shortlist.fresh.job)).isSound());
    }
};

QTEST_GUILESS_MAIN(ShortlistTest)
#include "shortlist_test.moc"
