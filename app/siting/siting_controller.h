#pragma once

#include "session/workspace_session.h"
#include "settings/settings.h"
#include "usecase/siting_ground.h"
#include "usecase/study.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app::siting {

using SharedReport = std::shared_ptr<const geo::domain::SitingReport>;

// What is asked of the next run.
struct Asked {
    geo::domain::SitingParams params; // its candidates are filled in when it runs
    geo::usecase::CandidateScope candidates;
};

// A report that can be shown: of the last run, or a scenario. The key is "run" or "kept:NAME".
struct ReportChoice {
    QString key;
    QString title;
    friend bool operator==(const ReportChoice&, const ReportChoice&) = default;
};

// Which of the choices of a report is looked at: the one that was found, another within 1 %, one of the front, or the
// best at another threshold.
enum class ChoiceOf : std::uint8_t { found, alternative, front, sensitivity };
struct LookedAt {
    ChoiceOf of = ChoiceOf::found;
    std::size_t at = 0; // position in its list
    friend bool operator==(const LookedAt&, const LookedAt&) = default;
};

// Where to open, in the window: runs in a job that can be asked for the best it has, keeps reports as scenarios and
// opens them as they were.
class SitingController : public QObject {
    Q_OBJECT

public:
    using Search = std::function<geo::Result<geo::domain::SitingReport>(
        const geo::usecase::Desk&, const geo::domain::SitingParams&, geo::JobControl&)>;

    // Session and settings outlive it. What is asked is remembered, but for what is of one workspace.
    SitingController(session::WorkspaceSession& session, settings::Settings& settings, Search search,
                     QObject* parent = nullptr);

    [[nodiscard]] const Asked& asked() const { return m_asked; }
    void ask(Asked asked);

    void run();
    // Ends the search and shows the best that it has found.
    void stop();
    // Ends it and shows what was shown.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] std::optional<geo::SearchReach> reach() const { return m_job.reach(); }

    // That of the last run first, then the scenarios, newest first.
    [[nodiscard]] std::vector<ReportChoice> results() const;
    // Null for a key that is none, and for a scenario that cannot be read (told by `failed`).
    [[nodiscard]] SharedReport reportOf(const QString& key);
    void show(const QString& key);
    [[nodiscard]] QString shownKey() const { return m_shownKey; }
    [[nodiscard]] SharedReport shown() const { return m_shown; }
    // The name of the scenario that is shown; "" where it is none.
    [[nodiscard]] QString shownScenario() const;
    // A result that was made elsewhere, as that of the last run.
    void showReport(geo::domain::SitingReport report);

    void lookAt(LookedAt choice);
    [[nodiscard]] LookedAt lookedAt() const { return m_lookedAt; }
    // The sites of the choice that is looked at; none without a report.
    [[nodiscard]] std::vector<geo::SiteId> sitesLookedAt() const;

    [[nodiscard]] const std::vector<geo::domain::Scenario>& scenarios() const { return m_scenarios; }
    // False where it could not be kept (told by the session).
    bool keep(const QString& name, const QString& note);

    // Names, places and what may be asked; never null.
    [[nodiscard]] const geo::usecase::SitingGround& ground() const { return *m_ground; }
    [[nodiscard]] session::WorkspaceSession& session() { return m_session; }

public slots:
    // Reads again what may have changed.
    void refresh();

signals:
    void askedChanged();
    void runningChanged();
    void reachChanged();
    // The list of results changed, or what is shown.
    void resultsChanged();
    void shownChanged();
    void lookedAtChanged();
    void groundChanged();
    void failed(const geo::Error& error);

private:
    void take(geo::Result<SharedReport> report);
    void readGround();
    void readScenarios();
    void forget();
    void readAsked();
    void keepAsked() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    Search m_search;
    Asked m_asked;
    SharedReport m_run; // of the last run
    std::map<QString, SharedReport> m_kept;
    std::vector<geo::domain::Scenario> m_scenarios;
    QString m_shownKey;
    SharedReport m_shown;
    LookedAt m_lookedAt;
    std::shared_ptr<const geo::usecase::SitingGround> m_ground;
    jobs::JobHandle m_job;
    jobs::JobHandle m_groundJob;
    QTimer m_poll;
};

} // namespace app::siting
