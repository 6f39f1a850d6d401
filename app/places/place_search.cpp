#include "places/place_search.h"

namespace app::places {

namespace {

constexpr std::size_t kPerKind = 6;
constexpr int kPauseMilliseconds = 300;

} // namespace

PlaceSearch::PlaceSearch(session::WorkspaceSession& session, text::Language language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(new PlaceModel(std::move(language), this))
    , m_online(new OnlineSearch(this)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_session.isOpen()) m_online->ask(m_text, m_session.desk().info().epsg, m_near);
    });
    connect(m_online, &OnlineSearch::answered, this, [this](const std::vector<geo::usecase::FoundPlace>& places) {
        m_onlinePlaces = places;
        if (!m_text.isEmpty()) show();
    });
    connect(&session, &session::WorkspaceSession::opened, this, &PlaceSearch::forget);
    connect(&session, &session::WorkspaceSession::closed, this, &PlaceSearch::forget);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, [this] { m_isStale = true; });
}

void PlaceSearch::forget() {
    m_job = {};
    m_isReading = false;
    m_gazetteer.reset();
    m_isStale = false;
    m_text.clear();
    m_onlinePlaces.clear();
    m_online->cancel();
    m_model->setPlaces({}, {}, 0);
}

void PlaceSearch::setAddressFile(const QString& file) {
    if (file == m_addressFile) return;
    m_addressFile = file;
    m_isStale = true;
}

void PlaceSearch::prepare() {
    if (!m_session.isOpen() || m_isReading || isReady()) return;
    using Read = std::shared_ptr<const geo::usecase::Gazetteer>;
    m_isReading = true;
    m_isStale = false;
    const auto work = [file = m_addressFile.toStdString()](geo::usecase::Desk& desk,
                                                           geo::JobControl& job) -> geo::Result<Read> {
        GEO_ASSIGN(auto gazetteer, geo::usecase::Gazetteer::read(desk, {file}, job));
        return std::make_shared<const geo::usecase::Gazetteer>(std::move(gazetteer));
    };
    m_job = m_session.run<Read>(tr("Reading the names of places"), work, [this](geo::Result<Read> read) {
        m_isReading = false;
        if (!read) {
            if (read.error().code != geo::ErrorCode::cancelled) emit failed(read.error());
            return;
        }
        m_gazetteer = std::move(*read);
        if (!m_text.isEmpty()) show();
    });
}

void PlaceSearch::search(const QString& text, geo::geom::PointM near) {
    m_text = text.trimmed();
    m_near = near;
    m_onlinePlaces.clear();
    m_online->cancel();
    if (!m_session.isOpen()) return;
    prepare();
    if (m_online->isEnabled() && !m_text.isEmpty()) m_pause.start();
    // What was read before serves until it has been read anew.
    show();
}

void PlaceSearch::show() {
    if (!m_session.isOpen()) return;
    std::vector<geo::usecase::FoundPlace> places;
    if (m_gazetteer && !m_text.isEmpty())
        places = geo::usecase::findPlaces(m_session.desk(), *m_gazetteer, m_text.toStdString(), kPerKind);
    m_model->setPlaces(places, m_onlinePlaces, m_session.desk().info().epsg);
    emit found();
}

} // namespace app::places
