#include "basemap/basemaps.h"

#include "basemap/file_imagery.h"
#include "basemap/presets.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace app::basemap {
namespace {

constexpr int kSmallestCache = 16; // megabytes
constexpr int kLargestCache = 100'000;
constexpr qsizetype kMostChoices = 200;

QString words(const char* english) {
    return QCoreApplication::translate("Basemap", english);
}

QString digestOf(const QString& workspace) {
    return QString::fromLatin1(QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha1).toHex().left(12));
}

std::int64_t bytesOf(int megabytes) {
    return std::int64_t{megabytes} << 20;
}

} // namespace

Basemaps::Basemaps(jobs::JobRunner& runner, settings::Settings& settings, const text::Language& language,
                   QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_settings(settings)
    , m_language(language)
    , m_cache(std::make_shared<TileCache>())
    , m_underlay(std::make_shared<BasemapUnderlay>(runner)) {
    m_cache->setLimit(bytesOf(cacheMegabytes()));
    m_underlay->setHeld(true);
    connect(m_underlay.get(), &BasemapUnderlay::healthChanged, this, &Basemaps::healthChanged);
    collect();
}

Basemaps::~Basemaps() {
    m_underlay->disconnect(this);
    m_underlay->setImagery(nullptr);
}

std::shared_ptr<BasemapUnderlay> Basemaps::shown() const {
    return m_underlay->isShown() ? m_underlay : nullptr;
}

void Basemaps::collect() {
    m_services = presets(m_language.code());
    for (const QString& line : m_settings.value(settings::kBasemapServices)) {
        auto service = serviceFrom(QJsonDocument::fromJson(line.toUtf8()).object());
        if (service && !find(service->id)) m_services.push_back(std::move(*service));
    }
}

void Basemaps::setOwn(const std::vector<Service>& own) {
    QStringList lines;
    for (const Service& service : own)
        lines << QString::fromUtf8(QJsonDocument{toJson(service)}.toJson(QJsonDocument::Compact));
    m_settings.set(settings::kBasemapServices, lines);
    const Service* before = find(m_chosen);
    const std::optional<Service> shown = before ? std::optional{*before} : std::nullopt;
    collect();
    emit servicesChanged();
    const Service* now = find(m_chosen);
    if (shown && !now) return choose({});
    if (shown && !(*now == *shown)) show();
}

std::vector<Service> Basemaps::own() const {
    std::vector<Service> out;
    std::ranges::copy_if(m_services, std::back_inserter(out), [](const Service& s) { return !s.isPreset; });
    return out;
}

const Service* Basemaps::find(const QString& id) const {
    const auto found = std::ranges::find(m_services, id, &Service::id);
    return found != m_services.end() ? &*found : nullptr;
}

void Basemaps::setWorkspace(const QString& workspace, int epsg) {
    if (workspace == m_workspace) return m_underlay->setCrs(epsg);
    m_workspace = workspace;
    m_underlay->setHeld(true);
    m_underlay->setCrs(epsg);
    m_chosen.clear();
    double opacity = 1.0;
    for (const QString& line : m_settings.value(settings::kBasemapChoices)) {
        if (line.section(u' ', 0, 0) != digestOf(workspace)) continue;
        m_chosen = line.section(u' ', 2);
        opacity = line.section(u' ', 1, 1).toDouble();
    }
    if (!find(m_chosen)) m_chosen.clear();
    m_underlay->setOpacity(opacity);
    show();
}

void Basemaps::start() {
    m_underlay->setHeld(false);
}

void Basemaps::choose(const QString& id) {
    if (id == m_chosen) return;
    m_chosen = find(id) ? id : QString{};
    remember();
    show();
}

void Basemaps::setOpacity(double opacity) {
    if (opacity == m_underlay->opacity()) return;
    m_underlay->setOpacity(opacity);
    remember();
    emit choiceChanged();
}

void Basemaps::show() {
    m_underlay->setImagery(makeImagery());
    emit choiceChanged();
    emit healthChanged();
}

void Basemaps::remember() {
    if (m_workspace.isEmpty()) return;
    const QString digest = digestOf(m_workspace);
    QStringList lines = m_settings.value(settings::kBasemapChoices);
    lines.removeIf([&](const QString& line) { return line.section(u' ', 0, 0) == digest; });
    if (!m_chosen.isEmpty())
        lines.prepend(QStringLiteral("%1 %2 %3").arg(digest, QString::number(m_underlay->opacity(), 'f', 2), m_chosen));
    m_settings.set(settings::kBasemapChoices, QStringList{lines.mid(0, kMostChoices)});
}

bool Basemaps::isOffline() const {
    return m_settings.value(settings::kBasemapOffline);
}

void Basemaps::setOffline(bool isOffline) {
    if (isOffline == this->isOffline()) return;
    m_settings.set(settings::kBasemapOffline, isOffline);
    show();
}

bool Basemaps::snapsToScales() const {
    return m_settings.value(settings::kBasemapSnap);
}

void Basemaps::setSnapsToScales(bool snaps) {
    if (snaps == snapsToScales()) return;
    m_settings.set(settings::kBasemapSnap, snaps);
    emit choiceChanged();
}

int Basemaps::cacheMegabytes() const {
    const int kept = m_settings.value(settings::kBasemapCacheMegabytes).toInt();
    return kept > 0 ? std::clamp(kept, kSmallestCache, kLargestCache) : 512;
}

void Basemaps::setCacheMegabytes(int megabytes) {
    m_settings.set(settings::kBasemapCacheMegabytes, QString::number(megabytes));
    m_cache->setLimit(bytesOf(cacheMegabytes()));
}

void Basemaps::tryAgain() {
    if (m_underlay->imagery()) m_underlay->imagery()->tryAgain();
}

QString Basemaps::attribution() const {
    const Service* service = find(m_chosen);
    return service ? service->attribution : QString{};
}

QString Basemaps::sourceText() const {
    const Service* service = find(m_chosen);
    return service ? basemap::sourceText(*service) : QString{};
}

QString Basemaps::badge() const {
    const Service* service = find(m_chosen);
    if (!service || !m_underlay->imagery()) return {};
    if (isOffline() && service->protocol != Protocol::file) return words(QT_TRANSLATE_NOOP("Basemap", "Offline"));
    return shortText(m_underlay->imagery()->health(), service->name);
}

QString Basemaps::badgeText() const {
    const Service* service = find(m_chosen);
    if (!service || !m_underlay->imagery()) return {};
    if (isOffline() && service->protocol != Protocol::file)
        return words(QT_TRANSLATE_NOOP("Basemap", "Working offline: only what was fetched before is shown."));
    return sentence(m_underlay->imagery()->health(), service->name);
}

QNetworkAccessManager& Basemaps::network() {
    if (!m_network) m_network = std::make_unique<QNetworkAccessManager>();
    return *m_network;
}

std::unique_ptr<Imagery> Basemaps::makeImagery() {
    const Service* service = find(m_chosen);
    if (!service) return nullptr;
    if (service->protocol == Protocol::file) return std::make_unique<FileImagery>(*service);
    Patience patience = m_patience;
    patience.timeoutSeconds = service->timeoutSeconds;
    return std::make_unique<TileImagery>(TileImagery::Context{m_runner, network(), m_cache}, *service, isOffline(),
                                         patience);
}

} // namespace app::basemap
