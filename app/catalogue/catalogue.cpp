#include "catalogue/catalogue.h"

#include "catalogue/read_catalogue.h"

#include <QFile>

#include <algorithm>

// Must stand outside of any namespace: see Q_INIT_RESOURCE.
static void embedCatalogue() {
    Q_INIT_RESOURCE(entente);
}

namespace app::catalogue {

QString DataSet::title(const text::Language& language) const {
    return language.tongue() == text::Language::Tongue::french ? titleFrench : titleEnglish;
}

bool isSiren(const QString& text) {
    if (text.size() != 9) return false;
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] < u'0' || text[i] > u'9') return false;
        const int digit = text[i].unicode() - u'0';
        const int doubled = i % 2 == 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

geo::Result<Catalogue> Catalogue::parse(const QByteArray& json, const QString& file) {
    GEO_ASSIGN(auto contents, readCatalogue(json, file));
    Catalogue catalogue;
    catalogue.m_dataSets = std::move(contents.dataSets);
    catalogue.m_territories = std::move(contents.territories);
    return catalogue;
}

geo::Result<Catalogue> Catalogue::open(const QString& file) {
    QFile source{file};
    if (!source.exists()) return geo::fail(geo::ErrorCode::fileMissing, {{"file", file.toStdString()}});
    if (!source.open(QIODevice::ReadOnly))
        return geo::fail(geo::ErrorCode::fileUnreadable,
                         {{"file", file.toStdString()}, {"detail", source.errorString().toStdString()}});
    return parse(source.readAll(), file);
}

geo::Result<Catalogue> Catalogue::embedded() {
    embedCatalogue();
    return open(QStringLiteral(":/catalogue.json"));
}

geo::Result<DataSet> Catalogue::find(std::string_view idOrKind) const {
    const QString wanted = text::fromUtf8(idOrKind);
    if (const auto byId = std::ranges::find(m_dataSets, wanted, &DataSet::id); byId != m_dataSets.end()) return *byId;
    const auto byKind = std::ranges::find_if(
        m_dataSets, [&](const DataSet& dataSet) { return geo::domain::name(dataSet.kind) == idOrKind; });
    if (byKind != m_dataSets.end()) return *byKind;
    QStringList allowed;
    for (const DataSet& dataSet : m_dataSets) allowed << dataSet.id;
    return geo::fail(geo::ErrorCode::valueNotInList, {{"field", "what"},
                                                      {"value", std::string{idOrKind}},
                                                      {"allowed", allowed.join(QStringLiteral(", ")).toStdString()}});
}

geo::Result<Territory> Catalogue::territory(const QString& siren) const {
    const auto found = std::ranges::find(m_territories, siren, &Territory::siren);
    if (found != m_territories.end()) return *found;
    if (!isSiren(siren))
        return geo::fail(geo::ErrorCode::valueMalformed,
                         {{"value", siren.toStdString()}, {"expected", "244400404 (SIREN)"}});
    return Territory{siren, QStringLiteral("EPCI ") + siren, std::nullopt, {}};
}

} // namespace app::catalogue
