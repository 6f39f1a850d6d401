#pragma once

#include "domain/results/allocation.h"
#include "session/workspace_session.h"
#include "settings/settings.h"
#include "usecase/allocation_ground.h"
#include "usecase/place_allotments.h"
#include "usecase/scenarios.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app::allocation {

using SharedReport = std::shared_ptr<const geo::domain::AllocationReport>;

// What is asked of the next run.
struct Asked {
    geo::domain::AllocationParams params;
    bool both = false; // optimal and stable, side by side
    geo::usecase::AllocationScope projects;
    geo::usecase::AllocationScope spaces;
};

// A report that can be shown: of the last run, or a scenario. The key is "run:optimal", "run:stable" or "kept:NAME".
struct ReportChoice {
    QString key;
    QString title;
    friend bool operator==(const ReportChoice&, const ReportChoice&) = default;
};

// Two reports beside one another.
struct Comparison {
    ReportChoice before;
    ReportChoice after;
    geo::domain::AllocationComparison figures;
};

// The allocation of the window: runs in a job that can be asked for the best it has, keeps reports as scenarios, opens
// and compares them as they were, and turns one into placements.
class AllocationController : public QObject {
    Q_OBJECT

public:
    // Both outlive it. What is asked is remembered, but for what is of one workspace.
    AllocationController(session::WorkspaceSession& session, settings::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] const Asked& asked() const { return m_asked; }
    void ask(Asked asked);

    void run();
    // Ends the search and shows the best that it has found.
    void stop();
    // Ends it and shows what was shown.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] std::optional<geo::SearchReach> reach() const { return m_job.reach(); }

    // Those of the last run first, then the scenarios, newest first.
    [[nodiscard]] std::vector<ReportChoice> results() const;
    // Null for a key that is none, and for a scenario that cannot be read (told by `failed`).
    [[nodiscard]] SharedReport reportOf(const QString& key);
    void show(const QString& key);
    [[nodiscard]] QString shownKey() const { return m_shownKey; }
    [[nodiscard]] SharedReport shown() const { return m_shown; }
    void compare(const QString& before, const QString& after);
    void endComparison();
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }

    [[nodiscard]] const std::vector<geo::domain::Scenario>& scenarios() const { return m_scenarios; }
    // False where it could not be kept (told by `failed`).
    bool keep(const QString& name, const QString& note);

    // Who signs what is decided, until another is typed.
    [[nodiscard]] QString author() const { return m_settings.value(settings::kAuthor); }
    // What turning the shown report into placements would do now.
    [[nodiscard]] geo::Result<geo::usecase::PlacementPlan> plan();
    void place(const geo::usecase::PlacingParams& params);

    // Names and places; never null.
    [[nodiscard]] const geo::usecase::AllocationGround& ground() const { return *m_ground; }
    [[nodiscard]] std::vector<std::pair<geo::domain::ProjectCallId, QString>> calls();
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
    void comparisonChanged();
    void groundChanged();
    void placed(int count);
    void failed(const geo::Error& error);

private:
    using Reports = std::vector<SharedReport>;
    void take(geo::Result<Reports> reports);
    void readGround();
    void readScenarios();
    void forget();
    void readAsked();
    void keepAsked() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    Asked m_asked;
    Reports m_run; // of the last run
    std::map<QString, SharedReport> m_kept;
    std::vector<geo::domain::Scenario> m_scenarios;
    QString m_shownKey;
    SharedReport m_shown;
    std::optional<Comparison> m_comparison;
    std::shared_ptr<const geo::usecase::AllocationGround> m_ground;
    jobs::JobHandle m_job;
    jobs::JobHandle m_groundJob;
    QTimer m_poll;
};

} // namespace app::allocation
