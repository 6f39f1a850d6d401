#include "siting/siting_controller.h"

#include "scenarios/scenario_key.h"
#include "text/language.h"
#include "text/today.h"

#include <algorithm>

namespace app::siting {

using geo::domain::SitingReport;
using geo::usecase::Desk;
using geo::usecase::SitingGround;

namespace {

constexpr int kPollMilliseconds = 200;
constexpr QLatin1StringView kRun{"run"};

} // namespace

SitingController::SitingController(session::WorkspaceSession& session, settings::Settings& settings, Search search,
                                   QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_search(std::move(search))
    , m_ground(std::make_shared<SitingGround>()) {
    readAsked();
    m_poll.setInterval(kPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &SitingController::reachChanged);
    connect(&session, &session::WorkspaceSession::opened, this, &SitingController::forget);
    connect(&session, &session::WorkspaceSession::closed, this, &SitingController::forget);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &SitingController::refresh);
    if (session.isOpen()) refresh();
}

void SitingController::readAsked() {
    constexpr std::int64_t kPlaces = 5;
    constexpr std::size_t kAlternatives = 5;
    m_asked.params.count = kPlaces;
    m_asked.params.alternatives = kAlternatives;
    m_asked.params.withFront = true;
    m_asked.params.withSensitivity = true;
    const auto kept = m_settings.value(settings::kSiting).toStdString();
    if (kept.empty()) return;
    if (auto params = geo::domain::sitingParamsFromJson(kept)) m_asked.params = std::move(*params);
}

// Numbers of rows and codes of areas are of one workspace: they are not remembered.
void SitingController::keepAsked() const {
    auto params = m_asked.params;
    params.candidates.clear();
    params.pinned.clear();
    params.forbidden.clear();
    params.must.clear();
    m_settings.set(settings::kSiting, QString::fromStdString(geo::domain::toJson(params)));
}

void SitingController::ask(Asked asked) {
    m_asked = std::move(asked);
    keepAsked();
    emit askedChanged();
}

void SitingController::run() {
    if (!m_session.isOpen()) return;
    const auto work = [asked = m_asked, search = m_search](Desk& desk,
                                                           geo::JobControl& job) -> geo::Result<SharedReport> {
        auto params = asked.params;
        auto scope = asked.candidates;
        scope.date = text::today();
        GEO_ASSIGN(params.candidates, geo::usecase::candidatesIn(desk, scope, job));
        GEO_ASSIGN(auto report, search(desk, params, job));
        return std::make_shared<const SitingReport>(std::move(report));
    };
    m_job = m_session.run<SharedReport>(tr("Where to open"), work,
                                        [this](geo::Result<SharedReport> report) { take(std::move(report)); });
    m_poll.start();
    emit runningChanged();
}

void SitingController::stop() {
    m_job.enough();
}

void SitingController::cancel() {
    m_job = {};
    m_poll.stop();
    emit runningChanged();
}

void SitingController::take(geo::Result<SharedReport> report) {
    m_poll.stop();
    emit runningChanged();
    if (!report) {
        if (report.error().code != geo::ErrorCode::cancelled) emit failed(report.error());
        return;
    }
    m_run = std::move(*report);
    emit resultsChanged();
    show(kRun);
}

void SitingController::showReport(SitingReport report) {
    take(std::make_shared<const SitingReport>(std::move(report)));
}

std::vector<ReportChoice> SitingController::results() const {
    std::vector<ReportChoice> out;
    if (m_run) out.push_back({kRun, tr("Last run")});
    for (const auto& scenario : m_scenarios) out.push_back({scenarios::keyOf(scenario), text::fromUtf8(scenario.name)});
    return out;
}

SharedReport SitingController::reportOf(const QString& key) {
    if (key == kRun) return m_run;
    if (const auto found = m_kept.find(key); found != m_kept.end()) return found->second;
    const auto scenario = scenarios::nameOf(key);
    if (!m_session.isOpen() || !scenario) return nullptr;
    auto opened = geo::usecase::openSiting(m_session.desk(), scenario->toStdString());
    if (!opened) {
        emit failed(opened.error());
        return nullptr;
    }
    return m_kept[key] = std::make_shared<const SitingReport>(std::move(opened->report));
}

void SitingController::show(const QString& key) {
    m_shown = reportOf(key);
    m_shownKey = m_shown ? key : QString{};
    m_lookedAt = {};
    emit shownChanged();
    emit lookedAtChanged();
}

QString SitingController::shownScenario() const {
    return scenarios::nameOf(m_shownKey).value_or(QString{});
}

void SitingController::lookAt(LookedAt choice) {
    if (choice == m_lookedAt) return;
    m_lookedAt = choice;
    emit lookedAtChanged();
}

std::vector<geo::SiteId> SitingController::sitesLookedAt() const {
    if (!m_shown) return {};
    const std::size_t at = m_lookedAt.at;
    switch (m_lookedAt.of) {
    case ChoiceOf::alternative:
        if (at < m_shown->alternatives.size()) return m_shown->alternatives[at];
        break;
    case ChoiceOf::front:
        if (at < m_shown->front.size()) return m_shown->front[at].sites;
        break;
    case ChoiceOf::sensitivity:
        if (at < m_shown->sensitivity.size()) return m_shown->sensitivity[at].sites;
        break;
    case ChoiceOf::found:
        break;
    }
    std::vector<geo::SiteId> sites;
    for (const auto& each : m_shown->chosen) sites.push_back(each.site);
    return sites;
}

bool SitingController::keep(const QString& name, const QString& note) {
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

void SitingController::forget() {
    m_job = {};
    m_groundJob = {};
    m_poll.stop();
    m_run.reset();
    m_kept.clear();
    m_scenarios.clear();
    m_shownKey.clear();
    m_shown.reset();
    m_lookedAt = {};
    m_ground = std::make_shared<SitingGround>();
    m_asked.candidates = {};
    m_asked.params.must.clear();
    m_asked.params.pinned.clear();
    m_asked.params.forbidden.clear();
    emit groundChanged();
    emit askedChanged();
    emit runningChanged();
    emit resultsChanged();
    emit shownChanged();
    emit lookedAtChanged();
    if (m_session.isOpen()) refresh();
}

void SitingController::refresh() {
    if (!m_session.isOpen()) return;
    readGround();
    readScenarios();
}

void SitingController::readGround() {
    using Ground = std::shared_ptr<const SitingGround>;
    m_groundJob = m_session.run<Ground>(
        tr("Reading names"), [](Desk& desk, geo::JobControl& job) { return geo::usecase::readSitingGround(desk, job); },
        [this](geo::Result<Ground> ground) {
            if (!ground) return;
            m_ground = std::move(*ground);
            emit groundChanged();
        });
}

// A scenario may have gone by an undo or by someone else: what is shown of it goes too.
void SitingController::readScenarios() {
    geo::JobControl job;
    auto scenarios = geo::usecase::readScenarios(m_session.desk(), geo::domain::ScenarioTopic::siting, job);
    if (!scenarios) {
        emit failed(scenarios.error());
        return;
    }
    m_scenarios = std::move(*scenarios);
    m_kept.clear(); // may have been written anew
    const auto all = results();
    emit resultsChanged();
    if (!m_shownKey.isEmpty() && std::ranges::find(all, m_shownKey, &ReportChoice::key) == all.end())
        show(m_run ? QString{kRun} : QString{});
}

} // namespace app::siting
