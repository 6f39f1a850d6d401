#include "coverage/catchment_controller.h"

#include "coverage/asked_json.h"

#include <algorithm>
#include <utility>

namespace app::coverage {

using geo::domain::Catchment;
using geo::domain::CatchmentReport;

namespace {

bool isOf(const Catchment& catchment, const Origin& origin) {
    return isRow(origin.key) ? catchment.origin.key == origin.key : catchment.origin.at == origin.at;
}

Origin originOf(const Catchment& catchment) {
    return {catchment.origin.key, catchment.origin.at, catchment.origin.name};
}

} // namespace

CatchmentController::CatchmentController(session::WorkspaceSession& session, settings::Settings& settings,
                                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_params(catchmentParamsFromJson(settings.value(settings::kCatchments))) {
    connect(&session, &session::WorkspaceSession::opened, this, &CatchmentController::forget);
    connect(&session, &session::WorkspaceSession::closed, this, &CatchmentController::forget);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, [this] {
        m_ground.reset();
        if (!m_reports.empty()) run(shown(), true);
    });
}

void CatchmentController::setParams(geo::domain::CatchmentParams params) {
    m_params = std::move(params);
    m_settings.set(settings::kCatchments, toJson(m_params));
    emit paramsChanged();
    if (!m_reports.empty()) run(shown(), true);
}

std::vector<Origin> CatchmentController::shown() const {
    std::vector<Origin> origins;
    for (const CatchmentReport& report : m_reports)
        for (const Catchment& each : report.catchments) origins.push_back(originOf(each));
    return origins;
}

void CatchmentController::add(const std::vector<Origin>& origins) {
    std::vector<Origin> fresh;
    for (const Origin& origin : origins) {
        const bool isThere = std::ranges::any_of(m_reports, [&](const CatchmentReport& report) {
            return std::ranges::any_of(report.catchments, [&](const Catchment& each) { return isOf(each, origin); });
        });
        if (!isThere && std::ranges::find(fresh, origin) == fresh.end()) fresh.push_back(origin);
    }
    if (fresh.empty()) return;
    if (isRunning())
        m_waiting.insert(m_waiting.end(), fresh.begin(), fresh.end());
    else
        run(std::move(fresh), false);
}

void CatchmentController::run(std::vector<Origin> origins, bool isAnew) {
    if (!m_session.isOpen()) return;
    m_job = m_session.run<CatchmentAnswer>(
        tr("Catchments"),
        [origins = std::move(origins), ground = m_ground, params = m_params](geo::usecase::Desk& desk,
                                                                             geo::JobControl& job) {
            return catchmentsOf(desk, ground, origins, params, job);
        },
        [this, isAnew](geo::Result<CatchmentAnswer> answer) { take(isAnew, std::move(answer)); });
    emit runningChanged();
}

void CatchmentController::take(bool isAnew, geo::Result<CatchmentAnswer> answer) {
    emit runningChanged();
    if (isAnew && (answer || answer.error().code != geo::ErrorCode::cancelled)) m_reports.clear();
    if (!answer) {
        m_waiting.clear();
        emit changed();
        if (answer.error().code != geo::ErrorCode::cancelled) emit failed(answer.error());
        return;
    }
    m_ground = std::move(answer->ground);
    for (CatchmentReport& report : answer->reports) m_reports.push_back(std::move(report));
    emit changed();
    if (!answer->diagnostics.empty()) emit told(answer->diagnostics);
    if (!m_waiting.empty()) add(std::exchange(m_waiting, {}));
}

void CatchmentController::remove(const std::vector<std::size_t>& positions) {
    std::vector<CatchmentReport> left;
    for (std::size_t i = 0; i < m_reports.size(); ++i)
        if (std::ranges::find(positions, i) == positions.end()) left.push_back(std::move(m_reports[i]));
    m_reports = std::move(left);
    emit changed();
}

void CatchmentController::clear() {
    m_job = {};
    m_waiting.clear();
    m_reports.clear();
    emit runningChanged();
    emit changed();
}

void CatchmentController::forget() {
    m_ground.reset();
    clear();
}

void CatchmentController::cancel() {
    m_job = {};
    m_waiting.clear();
    emit runningChanged();
}

} // namespace app::coverage
