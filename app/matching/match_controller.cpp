#include "matching/match_controller.h"

#include "text/today.h"
#include "usecase/match_project.h"
#include "usecase/ranking.h"

#include <algorithm>

namespace app::matching {

namespace {

constexpr std::chrono::milliseconds kQuiet{700}; // after which choices made by keys are one step

} // namespace

MatchController::MatchController(session::WorkspaceSession& session, settings::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings) {
    m_params.date = text::today();
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kQuiet);
    connect(&m_keepSoon, &QTimer::timeout, this, &MatchController::keep);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &MatchController::refresh);
    connect(&session, &session::WorkspaceSession::closed, this, [this] { setProject({}); });
}

MatchController::~MatchController() = default;

QString MatchController::workspaceName() const {
    return QString::fromStdString(m_session.path().string());
}

void MatchController::setProject(geo::ProjectId project) {
    if (project == m_project) return;
    keep();
    m_project = project;
    m_isMoved = false;
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
    if (m_params.unknownExcludes == excludes) return;
    m_params.unknownExcludes = m_params.choices.unknownExcludes = excludes;
    m_isMoved = true;
    match();
    keepSoon();
}

void MatchController::preview(const geo::domain::RankingChoices& choices) {
    if (!m_report || !m_snapshot) return;
    m_isMoved = true;
    emit reportAboutToChange();
    m_report = geo::usecase::reranked(std::move(*m_report), m_snapshot->project, choices);
    m_params = m_report->params;
    emit reportChanged();
}

void MatchController::keep() {
    m_keepSoon.stop();
    if (!m_isMoved || !m_session.isOpen() || m_session.isReadOnly() || !m_project.isKept()) return;
    m_isMoved = false;
    (void)m_session.change(
        [&](geo::usecase::Desk& desk) { return geo::usecase::keepChoices(desk, m_project, m_params.choices); });
}

void MatchController::keepSoon() {
    m_keepSoon.start();
}

void MatchController::revert() {
    m_keepSoon.stop();
    if (!m_isMoved || !m_snapshot) return;
    preview(geo::usecase::choicesOf(m_snapshot->project));
    m_isMoved = false;
}

void MatchController::setWeights(const geo::domain::Weights& weights) {
    geo::domain::RankingChoices choices = m_params.choices;
    choices.source = geo::domain::WeightSource::sliders;
    choices.weights = weights;
    preview(choices);
}

void MatchController::resetWeights() {
    geo::domain::RankingChoices choices = m_params.choices;
    choices.source = geo::domain::WeightSource::sliders;
    choices.weights.reset();
    preview(choices);
    keep();
}

// Weights that an earlier version kept in the settings.
void MatchController::takeOldWeights() {
    const auto old = m_settings.weights(workspaceName(), m_project.value);
    if (old.empty() || m_session.isReadOnly()) return;
    m_settings.setWeights(workspaceName(), m_project.value, {});
    if (!m_snapshot->project.ranking.empty()) return;
    geo::domain::RankingChoices choices;
    choices.weights = geo::domain::Weights{};
    std::copy_n(old.begin(), std::min(old.size(), choices.weights->size()), choices.weights->begin());
    preview(choices);
    keepSoon();
}

void MatchController::refresh() {
    readShortlist();
    match();
}

void MatchController::match() {
    if (!m_session.isOpen() || !m_project.isKept()) return;
    const auto work = [project = std::to_string(m_project.value), params = m_params, isMoved = m_isMoved](
                          geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<std::shared_ptr<Answer>> {
        auto answer = std::make_shared<Answer>();
        GEO_ASSIGN(answer->snapshot, geo::usecase::readMatch(desk, project, job));
        const auto& row = answer->snapshot->project;
        const auto asked = isMoved ? geo::usecase::matchParamsOf(row, params.choices, params.date)
                                   : geo::usecase::matchParamsOf(row, params.date);
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
    m_report = std::move((*answer)->report);
    // A choice may have moved while the job ran.
    if (m_isMoved) m_report = geo::usecase::reranked(std::move(*m_report), m_snapshot->project, m_params.choices);
    m_params = m_report->params;
    emit reportChanged();
    takeOldWeights();
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
