#include "window/parcel_picking.h"

#include "text/value_text.h"

namespace app::window {

using geo::domain::Kind;

ParcelPicking::ParcelPicking(session::WorkspaceSession& session, const text::Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language) {
    connect(&session, &session::WorkspaceSession::rowsChanged, this, [this] {
        if (isActive()) emit pickedChanged();
    });
    connect(&session, &session::WorkspaceSession::closed, this, &ParcelPicking::end);
}

void ParcelPicking::begin(std::int64_t site) {
    m_site = site;
    const auto count = m_session.desk().count(Kind::parcel).value_or(0);
    emit told(count == 0 ? tr("This workspace has no parcels: import the cadastre first.")
                         : tr("Click the parcels of the site; click again to take one off. Parcels are drawn from "
                              "1:15,000. Enter or Esc ends."));
    emit pickedChanged();
}

void ParcelPicking::end() {
    m_site = 0;
    emit told({});
    emit pickedChanged();
}

map::FeatureRefs ParcelPicking::picked() const {
    map::FeatureRefs features;
    if (!isActive() || !m_session.isOpen()) return features;
    const auto site = m_session.desk().rowById(Kind::site, m_site);
    if (!site) return features;
    for (const std::string& idu : geo::domain::listParts(geo::domain::toText(site->value("parcels"))))
        if (const auto parcel = m_session.desk().row(Kind::parcel, idu))
            features.push_back({geo::carto::LayerId::parcel, parcel->id});
    return features;
}

void ParcelPicking::pick(geo::geom::PointM place) {
    if (!isActive()) return;
    geo::JobControl job;
    const auto parcel = geo::usecase::parcelAt(m_session.desk(), place, job);
    if (!parcel) return void(emit m_session.failed(parcel.error()));
    if (!*parcel) return void(emit told(tr("There is no parcel at this place.")));
    const auto idu = geo::ParcelId::parse((*parcel)->key());
    if (!idu) return void(emit m_session.failed(idu.error()));
    geo::usecase::PickReport report;
    const auto done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_ASSIGN(report, geo::usecase::pickParcel(desk, geo::SiteId{m_site}, *idu, geo::usecase::Pick::toggle, job));
        return {};
    });
    if (done) emit told(sentenceOf(report));
}

QString ParcelPicking::sentenceOf(const geo::usecase::PickReport& report) const {
    using geo::usecase::AreaSource;
    QString sentence = tr("%n parcel(s), outline %1", nullptr, static_cast<int>(report.parcels))
                           .arg(text::areaText(report.outline, m_language));
    if (report.landAreaFrom == AreaSource::contenances)
        sentence += tr("; land area %1 (sum of the cadastral areas)").arg(text::areaText(report.landArea, m_language));
    if (report.landAreaFrom == AreaSource::planimetric)
        sentence += tr("; land area %1 (as drawn)").arg(text::areaText(report.landArea, m_language));
    if (!report.notInWorkspace.empty())
        sentence += tr("; %n parcel(s) of the list not in the workspace", nullptr,
                       static_cast<int>(report.notInWorkspace.size()));
    if (report.leftOut.value >= 1.0)
        sentence +=
            tr("; %1 of the former outline are in none of them").arg(text::areaText(report.leftOut, m_language));
    return sentence;
}

} // namespace app::window
