#pragma once

#include "domain/results/match.h"
#include "domain/results/ranking_choices.h"
#include "session/workspace_session.h"
#include "settings/settings.h"
#include "usecase/shortlist.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace app::matching {

// The project being matched: reads and ranks in a job, ranks anew at once when a choice moves, keeps the choices with
// the project and the shortlist.
class MatchController : public QObject {
    Q_OBJECT

public:
    // Both outlive it. Weights of old that the settings hold become choices of the project, once.
    MatchController(session::WorkspaceSession& session, settings::Settings& settings, QObject* parent = nullptr);
    ~MatchController() override;

    // The number of a project, or 0 for none.
    void setProject(geo::ProjectId project);
    void setDate(geo::Date date);
    void setUnknownExcludes(bool excludes);

    // Ranks the report in hand by other choices; nothing is read again. They are kept with the project by `keep`, as
    // one step, or a moment after the last change by `keepSoon`.
    void preview(const geo::domain::RankingChoices& choices);
    void keep();
    void keepSoon();
    // What is not kept yet is forgotten.
    void revert();
    // Weights by sliders; without, those of the program.
    void setWeights(const geo::domain::Weights& weights);
    void resetWeights();

    [[nodiscard]] const geo::domain::RankingChoices& choices() const { return m_params.choices; }
    [[nodiscard]] jobs::JobRunner& runner() { return m_session.runner(); }
    [[nodiscard]] geo::ProjectId project() const { return m_project; }
    [[nodiscard]] const geo::domain::MatchParams& params() const { return m_params; }
    // Null while there is none.
    [[nodiscard]] const geo::domain::MatchReport* report() const { return m_report ? &*m_report : nullptr; }
    [[nodiscard]] const geo::domain::Project* projectRow() const { return m_snapshot ? &m_snapshot->project : nullptr; }
    [[nodiscard]] const std::vector<geo::usecase::ShortlistLine>& shortlist() const { return m_shortlist; }

public slots:
    // Reads again what may have changed.
    void refresh();
    void addToShortlist(const std::vector<geo::SpaceId>& spaces);
    void moveInShortlist(geo::PlacementId placement, std::int64_t rank);
    void noteInShortlist(geo::PlacementId placement, const QString& note);
    void removeFromShortlist(const std::vector<geo::PlacementId>& placements);

signals:
    // The report in hand is about to go: whoever points into it lets go of it now.
    void reportAboutToChange();
    void reportChanged();
    void shortlistChanged();
    void failed(const geo::Error& error);

private:
    struct Answer {
        std::shared_ptr<const geo::domain::MatchSnapshot> snapshot;
        geo::domain::MatchReport report;
    };
    void match();
    void take(geo::Result<std::shared_ptr<Answer>> answer);
    void readShortlist();
    void takeOldWeights();

    [[nodiscard]] QString workspaceName() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    geo::ProjectId m_project;
    geo::domain::MatchParams m_params;
    bool m_isMoved = false; // the choices are others than those kept with the project
    QTimer m_keepSoon;
    std::shared_ptr<const geo::domain::MatchSnapshot> m_snapshot;
    std::optional<geo::domain::MatchReport> m_report;
    std::vector<geo::usecase::ShortlistLine> m_shortlist;
    jobs::JobHandle m_job;
};

} // namespace app::matching
