#include "coverage/catchment_controller.h"

#include "coverage/asked_json.h"

#include <algorithm>
#include <utility>

namespace app::coverage {

using geo::domain::Catchment;
using geo::domain::CatchmentReport;

namespace {

bool isOf(const Catchment& catchment, const Origin& origin) {
    return origin.key.empty() ? catchment.origin.at == origin.at : catchment.origin.key == origin.key;
}

Origin originOf(const Catchment& catchment) {
    const std::string& key = catchment.origin.key;
    const bool isRow = !key.empty() && !key.starts_with("lonlat:");
    return {isRow ? key : std::string{}, catchment.origin.at};
}

} // namespace

CatchmentController::CatchmentController(session::WorkspaceSession& session, settings::Settings& settings,
                                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_params(catchmentParamsFromJson(settings.value(settings::kCatchments))) {
    connect(&session, &session::WorkspaceSession::opened, this, &CatchmentController::clear);
    connect(&session, &session::WorkspaceSession::closed, this, &CatchmentController::clear);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, [this] {
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
    using Reports = std::vector<CatchmentReport>;
    m_job = m_session.run<Reports>(
        tr("Catchments"),
        [origins = std::move(origins), params = m_params](geo::usecase::Desk& desk, geo::JobControl& job) {
            return catchmentsOf(desk, origins, params, job);
        },
        [this, isAnew](geo::Result<Reports> reports) { take(isAnew, std::move(reports)); });
    emit runningChanged();
}

void CatchmentController::take(bool isAnew, geo::Result<std::vector<CatchmentReport>> reports) {
    emit runningChanged();
    if (!reports) {
        m_waiting.clear();
        if (isAnew) m_reports.clear();
        emit changed();
        if (reports.error().code != geo::ErrorCode::cancelled) emit failed(reports.error());
        return;
    }
    if (isAnew) m_reports.clear();
    std::vector<geo::Diagnostic> diagnostics;
    for (CatchmentReport& report : *reports) {
        diagnostics.insert(diagnostics.end(), report.diagnostics.begin(), report.diagnostics.end());
        if (!report.catchments.empty()) m_reports.push_back(std::move(report));
    }
    emit changed();
    if (!diagnostics.empty()) emit told(diagnostics);
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

void CatchmentController::cancel() {
    m_job = {};
    m_waiting.clear();
    emit runningChanged();
}

} // namespace app::coverage
