#pragma once

#include "coverage/coverage_work.h"
#include "domain/results/network.h"
#include "session/workspace_session.h"
#include "settings/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace app::coverage {

using SharedQuality = std::shared_ptr<const geo::domain::NetworkQuality>;

// Coverage in the window: asks, runs in jobs, and keeps the ground, so that a change of what is asked is answered at
// once. When the workspace changes, what is shown is out of date until it was computed again.
class CoverageController : public QObject {
    Q_OBJECT

public:
    // Both outlive it. What is asked is remembered, but for what is of one workspace.
    CoverageController(session::WorkspaceSession& session, settings::Settings& settings, text::Language language,
                       QObject* parent = nullptr);

    [[nodiscard]] const Asked& asked() const { return m_asked; }
    // Answered at once where something was computed before.
    void ask(Asked asked);
    // Sites as if they were places, and third places as if they were closed, beside those asked already.
    void addSites(const std::vector<geo::SiteId>& sites);
    void closePlaces(const std::vector<geo::ThirdPlaceId>& places);
    void forgetChanges();

    void run();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] bool isOutOfDate() const { return m_isOutOfDate; }
    // Null until the first was computed.
    [[nodiscard]] const SharedAnswer& answer() const { return m_answer; }
    // Whether changes of the workspace are computed at once: while someone looks.
    void setWatched(bool isWatched);

    // The kind of row without which nothing can be computed: streets, residents, places, in this order.
    [[nodiscard]] std::optional<geo::domain::Kind> missing() const { return m_missing; }

    void readNetwork();
    [[nodiscard]] bool isReadingNetwork() const { return m_networkJob.isRunning(); }
    [[nodiscard]] const SharedQuality& network() const { return m_network; }

    // Tells the way from there to its nearest place by `explained`; nothing where nothing was computed.
    void explain(geo::geom::PointM from);
    void forgetWay();
    [[nodiscard]] const std::optional<Way>& way() const { return m_way; }

public slots:
    void refresh();

signals:
    void askedChanged();
    void runningChanged();
    void answerChanged();
    void networkChanged();
    // Of `way`, and of why there is none.
    void explained(const QString& sentence);
    void failed(const geo::Error& error);

private:
    void forget();
    void take(geo::Result<SharedAnswer> answer);
    void lookForMissing();
    [[nodiscard]] QString aboutSquare(geo::geom::PointM at) const;
    void readAsked();
    void keepAsked() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    text::Language m_language;
    Asked m_asked;
    SharedGround m_ground; // null: to be read
    SharedAnswer m_answer;
    SharedQuality m_network;
    std::optional<Way> m_way;
    std::optional<geo::domain::Kind> m_missing;
    bool m_isOutOfDate = false;
    bool m_isWatched = false;
    QTimer m_soon;
    jobs::JobHandle m_job;
    jobs::JobHandle m_networkJob;
    jobs::JobHandle m_wayJob;
};

} // namespace app::coverage
