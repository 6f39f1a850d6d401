#include "places/online_search.h"

#include "geom/crs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

#include <utility>

namespace app::places {

namespace {

constexpr int kPatienceMilliseconds = 4000;
constexpr int kMost = 5;
constexpr qsizetype kShortest = 3;     // letters; the service refuses less
constexpr qint64 kLargest = 1'000'000; // bytes of an answer

} // namespace

OnlineSearch::OnlineSearch(QObject* parent)
    : QObject(parent)
    , m_service(standardService()) {}

OnlineSearch::~OnlineSearch() {
    cancel();
}

QUrl OnlineSearch::standardService() {
    return QUrl{QStringLiteral("https://data.geopf.fr/geocodage/search")};
}

void OnlineSearch::setEnabled(bool isEnabled) {
    m_isEnabled = isEnabled;
    if (!isEnabled) cancel();
}

void OnlineSearch::cancel() {
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    if (reply == nullptr) return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void OnlineSearch::ask(const QString& text, int epsg, geo::geom::PointM near) {
    cancel();
    if (!m_isEnabled || text.trimmed().size() < kShortest) return;
    if (!m_network) m_network = std::make_unique<QNetworkAccessManager>();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(text.trimmed())));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kMost));
    if (const auto toLonLat = geo::geom::Transform::create(epsg, geo::geom::kLonLat)) {
        const auto there = toLonLat->toLonLat(near);
        query.addQueryItem(QStringLiteral("lon"), QString::number(there.lon, 'f', 5));
        query.addQueryItem(QStringLiteral("lat"), QString::number(there.lat, 'f', 5));
    }
    QUrl url = m_service;
    url.setQuery(query);
    QNetworkRequest request{url};
    request.setTransferTimeout(kPatienceMilliseconds);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::finished, this, [this, epsg] {
        QNetworkReply* reply = std::exchange(m_reply, nullptr);
        reply->deleteLater();
        const bool isSound = reply->error() == QNetworkReply::NoError && reply->size() <= kLargest;
        emit answered(isSound ? readAnswer(reply->readAll(), epsg) : std::vector<geo::usecase::FoundPlace>{});
    });
}

std::vector<geo::usecase::FoundPlace> OnlineSearch::readAnswer(const QByteArray& json, int epsg) {
    std::vector<geo::usecase::FoundPlace> places;
    const auto fromLonLat = geo::geom::Transform::create(geo::geom::kLonLat, epsg);
    if (!fromLonLat) return places;
    const QJsonArray features = QJsonDocument::fromJson(json).object().value(QStringLiteral("features")).toArray();
    for (const QJsonValue& each : features) {
        const QJsonObject properties = each.toObject().value(QStringLiteral("properties")).toObject();
        const QJsonArray at =
            each.toObject().value(QStringLiteral("geometry")).toObject().value(QStringLiteral("coordinates")).toArray();
        std::vector<geo::geom::PointM> point{{at.at(0).toDouble(), at.at(1).toDouble()}};
        const QString label = properties.value(QStringLiteral("label")).toString();
        if (at.size() < 2 || label.isEmpty() || !fromLonLat->apply(point)) continue;
        geo::usecase::FoundPlace place;
        place.kind = geo::usecase::PlaceKind::address;
        place.name = label.toStdString();
        place.score = properties.value(QStringLiteral("score")).toDouble();
        place.box.add(point.front());
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace app::places
