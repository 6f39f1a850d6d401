#include "coverage/coverage_controller.h"

#include "coverage/asked_json.h"
#include "coverage/coverage_text.h"
#include "text/sentence.h"
#include "usecase/street_network.h"

#include <algorithm>

namespace app::coverage {

using geo::domain::Kind;
using geo::usecase::Desk;

namespace {

constexpr int kSoonMilliseconds = 300; // several changes in a row are computed once

template <class Id>
bool addTo(std::vector<Id>& kept, const std::vector<Id>& more) {
    const std::size_t before = kept.size();
    for (const Id& each : more)
        if (std::ranges::find(kept, each) == kept.end()) kept.push_back(each);
    return kept.size() != before;
}

} // namespace

CoverageController::CoverageController(session::WorkspaceSession& session, settings::Settings& settings,
                                       text::Language language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_language(std::move(language)) {
    readAsked();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &CoverageController::run);
    connect(&session, &session::WorkspaceSession::opened, this, &CoverageController::forget);
    connect(&session, &session::WorkspaceSession::closed, this, &CoverageController::forget);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &CoverageController::refresh);
    lookForMissing();
}

void CoverageController::readAsked() {
    m_asked = askedFromJson(m_settings.value(settings::kCoverage));
}

// Numbers of rows are of one workspace: they are not remembered.
void CoverageController::keepAsked() const {
    m_settings.set(settings::kCoverage, toJson(m_asked));
}

void CoverageController::ask(Asked asked) {
    m_asked = std::move(asked);
    keepAsked();
    emit askedChanged();
    if (m_answer) m_soon.start();
}

void CoverageController::addSites(const std::vector<geo::SiteId>& sites) {
    Asked next = m_asked;
    if (addTo(next.params.added, sites)) ask(std::move(next));
}

void CoverageController::closePlaces(const std::vector<geo::ThirdPlaceId>& places) {
    Asked next = m_asked;
    if (addTo(next.params.removed, places)) ask(std::move(next));
}

void CoverageController::forgetChanges() {
    Asked next = m_asked;
    next.params.added.clear();
    next.params.removed.clear();
    ask(std::move(next));
}

void CoverageController::run() {
    m_soon.stop();
    if (!m_session.isOpen()) return;
    const auto done = [this](geo::Result<SharedAnswer> answer) { take(std::move(answer)); };
    const auto language = m_language;
    if (m_ground) {
        m_job = m_session.runner().run<SharedAnswer>(
            tr("Coverage"),
            [ground = m_ground, asked = m_asked, language](geo::JobControl& job) {
                return answerOf(ground, asked, language, job);
            },
            done);
    } else {
        m_job = m_session.run<SharedAnswer>(
            tr("Coverage"),
            [asked = m_asked, language](Desk& desk, geo::JobControl& job) -> geo::Result<SharedAnswer> {
                GEO_ASSIGN(const auto ground, readGround(desk, job));
                return answerOf(ground, asked, language, job);
            },
            done);
    }
    emit runningChanged();
}

void CoverageController::cancel() {
    m_job = {};
    m_soon.stop();
    emit runningChanged();
}

void CoverageController::take(geo::Result<SharedAnswer> answer) {
    emit runningChanged();
    if (!answer) {
        if (answer.error().code != geo::ErrorCode::cancelled) emit failed(answer.error());
        return;
    }
    m_answer = std::move(*answer);
    m_ground = m_answer->ground;
    m_isOutOfDate = false;
    forgetWay();
    emit answerChanged();
}

void CoverageController::setWatched(bool isWatched) {
    m_isWatched = isWatched;
    if (m_isWatched && m_isOutOfDate && m_answer) m_soon.start();
}

void CoverageController::readNetwork() {
    if (!m_session.isOpen()) return;
    m_networkJob = m_session.run<SharedQuality>(
        tr("Street network"),
        [](Desk& desk, geo::JobControl& job) -> geo::Result<SharedQuality> {
            GEO_ASSIGN(const auto network, geo::usecase::readStreetNetwork(desk, job));
            return std::make_shared<const geo::domain::NetworkQuality>(network->quality);
        },
        [this](geo::Result<SharedQuality> quality) {
            if (quality) m_network = std::move(*quality);
            emit networkChanged();
            if (!quality && quality.error().code != geo::ErrorCode::cancelled) emit failed(quality.error());
        });
    emit networkChanged();
}

void CoverageController::explain(geo::geom::PointM from) {
    if (!m_answer || !m_ground) return;
    m_wayJob = m_session.runner().run<Way>(
        tr("Way to the nearest place"),
        [ground = m_ground, report = m_answer->report, from](geo::JobControl& job) {
            return wayFrom(*ground, *report, from, job);
        },
        [this, from](geo::Result<Way> way) {
            m_way.reset();
            QString told;
            if (way) {
                told = pathSentence(way->path, way->to, m_answer->report->params.travel.mode, way->snapped, m_language);
                m_way = std::move(*way);
            } else if (way.error().code != geo::ErrorCode::cancelled) {
                told = text::sentence(way.error(), m_language);
            }
            emit explained((told + u' ' + aboutSquare(from)).trimmed());
        });
}

QString CoverageController::aboutSquare(geo::geom::PointM at) const {
    const auto square = cellAt(*m_answer->ground->shapes, at);
    if (!square) return {};
    const auto& cells = m_answer->report->cells;
    const auto found = std::ranges::find(cells, *square, &geo::domain::CellCoverage::cell);
    return found == cells.end() ? QString{} : squareSentence(*found, m_language);
}

void CoverageController::forgetWay() {
    m_wayJob = {};
    if (!m_way) return;
    m_way.reset();
    emit explained({});
}

void CoverageController::forget() {
    m_job = {};
    m_networkJob = {};
    m_soon.stop();
    m_ground.reset();
    m_answer.reset();
    m_network.reset();
    m_isOutOfDate = false;
    m_asked.params.added.clear();
    m_asked.params.removed.clear();
    forgetWay();
    lookForMissing();
    emit askedChanged();
    emit runningChanged();
    emit networkChanged();
    emit answerChanged();
}

void CoverageController::refresh() {
    if (!m_session.isOpen()) return;
    m_ground.reset();
    lookForMissing();
    if (m_network) {
        m_network.reset();
        if (m_isWatched)
            readNetwork();
        else
            emit networkChanged();
    }
    if (!m_answer) {
        emit answerChanged();
        return;
    }
    m_isOutOfDate = true;
    emit answerChanged();
    if (m_isWatched) m_soon.start();
}

void CoverageController::lookForMissing() {
    m_missing.reset();
    if (!m_session.isOpen()) return;
    for (const Kind kind : {Kind::street, Kind::population, Kind::thirdPlace}) {
        const auto count = m_session.desk().count(kind);
        if (!count || *count > 0) continue;
        m_missing = kind;
        return;
    }
}

} // namespace app::coverage
