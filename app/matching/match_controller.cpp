#include "matching/match_controller.h"

#include "usecase/match_project.h"

#include <algorithm>

namespace app::matching {

namespace {

geo::Date today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace

MatchController::MatchController(session::WorkspaceSession& session, settings::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings) {
    m_params.date = today();
    m_params.unknownExcludes = settings.value(settings::kUnknownExcludes);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &MatchController::refresh);
    connect(&session, &session::WorkspaceSession::closed, this, [this] { setProject({}); });
}

QString MatchController::workspaceName() const {
    return QString::fromStdString(m_session.path().string());
}

void MatchController::setProject(geo::ProjectId project) {
    if (project == m_project) return;
    m_project = project;
    const auto own = m_settings.weights(workspaceName(), project.value);
    m_hasOwnWeights = own.size() == m_params.weights.size();
    if (m_hasOwnWeights) std::ranges::copy(own, m_params.weights.begin());
    m_job = {};
    emit reportAboutToChange();
    m_snapshot.reset();
    m_report.reset();
    m_shortlist.clear();
    emit reportChanged();
    emit shortlistChanged();
    refresh();
}

void MatchController::setDate(geo::Date date) {
    if (std::exchange(m_params.date, date) != date) match();
}

void MatchController::setUnknownExcludes(bool excludes) {
    m_settings.set(settings::kUnknownExcludes, excludes);
    if (std::exchange(m_params.unknownExcludes, excludes) != excludes) match();
}

void MatchController::setWeights(const geo::domain::Weights& weights) {
    m_hasOwnWeights = true;
    m_params.weights = weights;
    m_settings.setWeights(workspaceName(), m_project.value, {weights.begin(), weights.end()});
    if (!m_report) return;
    emit reportAboutToChange();
    m_report = geo::usecase::reranked(std::move(*m_report), weights);
    emit reportChanged();
}

void MatchController::resetWeights() {
    if (!m_snapshot) return;
    setWeights(geo::domain::defaultWeights(m_snapshot->project));
    m_settings.setWeights(workspaceName(), m_project.value, {});
    m_hasOwnWeights = false;
}

void MatchController::refresh() {
    readShortlist();
    match();
}

void MatchController::match() {
    if (!m_session.isOpen() || !m_project.isKept()) return;
    const auto work = [project = std::to_string(m_project.value), params = m_params, own = m_hasOwnWeights](
                          geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<std::shared_ptr<Answer>> {
        auto answer = std::make_shared<Answer>();
        GEO_ASSIGN(answer->snapshot, geo::usecase::readMatch(desk, project, job));
        geo::domain::MatchParams asked = params;
        if (!own) asked.weights = geo::domain::defaultWeights(answer->snapshot->project);
        GEO_ASSIGN(answer->report, geo::usecase::matchProject(*answer->snapshot, asked, job));
        return answer;
    };
    m_job = m_session.run<std::shared_ptr<Answer>>(
        tr("Matching"), work, [this](geo::Result<std::shared_ptr<Answer>> answer) { take(std::move(answer)); });
}

void MatchController::take(geo::Result<std::shared_ptr<Answer>> answer) {
    if (!answer) {
        if (answer.error().code == geo::ErrorCode::notFound)
            setProject({});
        else if (answer.error().code != geo::ErrorCode::cancelled)
            emit failed(answer.error());
        return;
    }
    emit reportAboutToChange();
    m_snapshot = (*answer)->snapshot;
    const geo::domain::Weights moved = m_params.weights; // a slider may have moved while the job ran
    m_report = std::move((*answer)->report);
    if (m_hasOwnWeights) m_report = geo::usecase::reranked(std::move(*m_report), moved);
    m_params.weights = m_report->params.weights;
    emit reportChanged();
}

void MatchController::readShortlist() {
    if (!m_session.isOpen() || !m_project.isKept()) return;
    geo::JobControl job;
    auto lines = geo::usecase::readShortlist(m_session.desk(), m_project, job);
    if (!lines) {
        emit failed(lines.error());
        return;
    }
    m_shortlist = std::move(*lines);
    emit shortlistChanged();
}

void MatchController::addToShortlist(const std::vector<geo::SpaceId>& spaces) {
    if (!m_report) return;
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::addToShortlist(desk, *m_report, spaces, job));
        return {};
    });
}

void MatchController::moveInShortlist(geo::PlacementId placement, std::int64_t rank) {
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::moveInShortlist(desk, m_project, placement, rank, job));
        return {};
    });
}

void MatchController::noteInShortlist(geo::PlacementId placement, const QString& note) {
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::noteInShortlist(desk, placement, note.trimmed().toStdString()));
        return {};
    });
}

void MatchController::removeFromShortlist(const std::vector<geo::PlacementId>& placements) {
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::removeFromShortlist(desk, m_project, placements, job));
        return {};
    });
}

} // namespace app::matching
