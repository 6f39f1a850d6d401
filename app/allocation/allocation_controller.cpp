#include "allocation/allocation_controller.h"

#include "scenarios/scenario_key.h"
#include "text/code_label.h"
#include "text/language.h"
#include "text/today.h"
#include "usecase/allocate.h"

#include <algorithm>

namespace app::allocation {

using geo::domain::AllocationMethod;
using geo::domain::AllocationReport;
using geo::usecase::AllocationGround;
using geo::usecase::Desk;

namespace {

constexpr int kPollMilliseconds = 200;
constexpr QLatin1StringView kRun{"run:"};

QString keyOf(const AllocationReport& report) {
    return kRun + text::fromUtf8(geo::domain::codeOf(report.params.method));
}

geo::Result<std::vector<SharedReport>> reportsOf(Asked asked, const Desk& desk, geo::JobControl& job) {
    GEO_ASSIGN(asked.params.projects, geo::usecase::projectsIn(desk, asked.projects, job));
    GEO_ASSIGN(asked.params.spaces, geo::usecase::spacesIn(desk, asked.spaces, job));
    GEO_ASSIGN(const auto snapshot, geo::usecase::readAllocation(desk, job));
    std::vector<AllocationMethod> methods{asked.params.method};
    if (asked.both) methods = {AllocationMethod::optimal, AllocationMethod::stable};
    std::vector<SharedReport> reports;
    for (const AllocationMethod method : methods) {
        asked.params.method = method;
        GEO_ASSIGN(auto report, geo::usecase::allocate(*snapshot, asked.params, job));
        reports.push_back(std::make_shared<const AllocationReport>(std::move(report)));
    }
    return reports;
}

} // namespace

AllocationController::AllocationController(session::WorkspaceSession& session, settings::Settings& settings,
                                           QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_ground(std::make_shared<AllocationGround>()) {
    readAsked();
    m_poll.setInterval(kPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &AllocationController::reachChanged);
    connect(&session, &session::WorkspaceSession::opened, this, &AllocationController::forget);
    connect(&session, &session::WorkspaceSession::closed, this, &AllocationController::forget);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &AllocationController::refresh);
    if (session.isOpen()) refresh();
}

void AllocationController::readAsked() {
    const auto kept = m_settings.value(settings::kAllocation).toStdString();
    if (auto params = geo::domain::allocationParamsFromJson(kept); !kept.empty() && params)
        m_asked.params = std::move(*params);
    m_asked.params.date = text::today();
    m_asked.both = m_settings.value(settings::kAllocateBoth);
}

// Numbers of rows are of one workspace: they are not remembered.
void AllocationController::keepAsked() const {
    auto params = m_asked.params;
    params.pinned.clear();
    params.forbidden.clear();
    params.projects.clear();
    params.spaces.clear();
    m_settings.set(settings::kAllocation, QString::fromStdString(geo::domain::toJson(params)));
    m_settings.set(settings::kAllocateBoth, m_asked.both);
}

void AllocationController::ask(Asked asked) {
    m_asked = std::move(asked);
    keepAsked();
    emit askedChanged();
}

void AllocationController::run() {
    if (!m_session.isOpen()) return;
    m_job = m_session.run<Reports>(
        tr("Allocation"), [asked = m_asked](Desk& desk, geo::JobControl& job) { return reportsOf(asked, desk, job); },
        [this](geo::Result<Reports> reports) { take(std::move(reports)); });
    m_poll.start();
    emit runningChanged();
}

void AllocationController::stop() {
    m_job.enough();
}

void AllocationController::cancel() {
    m_job = {};
    m_poll.stop();
    emit runningChanged();
}

void AllocationController::take(geo::Result<Reports> reports) {
    m_poll.stop();
    emit runningChanged();
    if (!reports) {
        if (reports.error().code != geo::ErrorCode::cancelled) emit failed(reports.error());
        return;
    }
    m_run = std::move(*reports);
    m_comparison.reset();
    emit resultsChanged();
    show(keyOf(*m_run.front()));
    if (m_run.size() == 2)
        compare(keyOf(*m_run[0]), keyOf(*m_run[1]));
    else
        emit comparisonChanged();
}

std::vector<ReportChoice> AllocationController::results() const {
    std::vector<ReportChoice> out;
    for (const SharedReport& report : m_run) out.push_back({keyOf(*report), text::label(report->params.method)});
    for (const auto& scenario : m_scenarios) out.push_back({scenarios::keyOf(scenario), text::fromUtf8(scenario.name)});
    return out;
}

SharedReport AllocationController::reportOf(const QString& key) {
    for (const SharedReport& report : m_run)
        if (keyOf(*report) == key) return report;
    if (const auto found = m_kept.find(key); found != m_kept.end()) return found->second;
    const auto scenario = scenarios::nameOf(key);
    if (!m_session.isOpen() || !scenario) return nullptr;
    auto opened = geo::usecase::openScenario(m_session.desk(), scenario->toStdString());
    if (!opened) {
        emit failed(opened.error());
        return nullptr;
    }
    return m_kept[key] = std::make_shared<const AllocationReport>(std::move(opened->report));
}

void AllocationController::show(const QString& key) {
    m_shown = reportOf(key);
    m_shownKey = m_shown ? key : QString{};
    emit shownChanged();
}

void AllocationController::compare(const QString& before, const QString& after) {
    const auto all = results();
    const auto first = std::ranges::find(all, before, &ReportChoice::key);
    const auto second = std::ranges::find(all, after, &ReportChoice::key);
    const SharedReport left = reportOf(before);
    const SharedReport right = reportOf(after);
    m_comparison.reset();
    if (left && right && left != right && first != all.end() && second != all.end())
        m_comparison = Comparison{*first, *second, geo::domain::compare(*left, *right)};
    emit comparisonChanged();
}

void AllocationController::endComparison() {
    if (!m_comparison) return;
    m_comparison.reset();
    emit comparisonChanged();
}

bool AllocationController::keep(const QString& name, const QString& note) {
    if (!m_shown) return false;
    const auto kept = m_session.change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        const geo::usecase::ScenarioLabel label{name.trimmed().toStdString(), text::today(),
                                                note.trimmed().toStdString()};
        GEO_TRY(geo::usecase::keepScenario(desk, *m_shown, label, job));
        return {};
    });
    return kept.has_value();
}

geo::Result<geo::usecase::PlacementPlan> AllocationController::plan() {
    geo::JobControl job;
    if (!m_shown || !m_session.isOpen()) return geo::fail(geo::ErrorCode::nothingToAllocate, {{"what", "pair"}});
    return geo::usecase::planPlacements(m_session.desk(), *m_shown, job);
}

void AllocationController::place(const geo::usecase::PlacingParams& params) {
    if (!m_shown) return;
    int count = 0;
    const auto done = m_session.change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_ASSIGN(const auto report, geo::usecase::placeAllotments(desk, *m_shown, params, job));
        count = static_cast<int>(report.ids.size() / 2); // a placement and its step each
        return {};
    });
    if (done) emit placed(count);
}

std::vector<std::pair<geo::domain::ProjectCallId, QString>> AllocationController::calls() {
    std::vector<std::pair<geo::domain::ProjectCallId, QString>> out;
    if (!m_session.isOpen()) return out;
    geo::JobControl job;
    if (const auto rows = m_session.desk().rows(geo::domain::Kind::projectCall, {}, job))
        for (const auto& row : rows->rows)
            out.emplace_back(geo::domain::ProjectCallId{row.id}, text::fromUtf8(row.displayName()));
    return out;
}

void AllocationController::forget() {
    m_job = {};
    m_groundJob = {};
    m_poll.stop();
    m_run.clear();
    m_kept.clear();
    m_scenarios.clear();
    m_shownKey.clear();
    m_shown.reset();
    m_comparison.reset();
    m_ground = std::make_shared<AllocationGround>();
    emit groundChanged(); // whoever points into the one before lets go of it
    m_asked.params.pinned.clear();
    m_asked.params.forbidden.clear();
    m_asked.projects = {};
    m_asked.spaces = {};
    emit askedChanged();
    emit runningChanged();
    emit resultsChanged();
    emit shownChanged();
    emit comparisonChanged();
    if (m_session.isOpen()) refresh();
}

void AllocationController::refresh() {
    if (!m_session.isOpen()) return;
    readGround();
    readScenarios();
}

void AllocationController::readGround() {
    using Ground = std::shared_ptr<const AllocationGround>;
    m_groundJob = m_session.run<Ground>(
        tr("Reading names"),
        [](Desk& desk, geo::JobControl& job) { return geo::usecase::readAllocationGround(desk, job); },
        [this](geo::Result<Ground> ground) {
            if (!ground) return;
            m_ground = std::move(*ground);
            emit groundChanged();
        });
}

// A scenario may have gone by an undo or by someone else: what is shown of it goes too.
void AllocationController::readScenarios() {
    geo::JobControl job;
    auto scenarios = geo::usecase::readScenarios(m_session.desk(), job);
    if (!scenarios) {
        emit failed(scenarios.error());
        return;
    }
    m_scenarios = std::move(*scenarios);
    m_kept.clear(); // may have been written anew
    const auto all = results();
    const auto isThere = [&](const QString& key) {
        return std::ranges::find(all, key, &ReportChoice::key) != all.end();
    };
    emit resultsChanged();
    if (!m_shownKey.isEmpty() && !isThere(m_shownKey)) show(m_run.empty() ? QString{} : keyOf(*m_run.front()));
    if (m_comparison && (!isThere(m_comparison->before.key) || !isThere(m_comparison->after.key))) endComparison();
}

} // namespace app::allocation
