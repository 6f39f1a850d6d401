#include "dossier/provenance_text.h"

#include "text/value_text.h"

#include <QCoreApplication>

namespace app::dossier {

namespace {

struct Provenances {
    Q_DECLARE_TR_FUNCTIONS(Provenances)
};

QString sourceText(const geo::domain::Dataset& dataset, const text::Language& language) {
    QStringList parts{text::fromUtf8(dataset.name)};
    for (const std::string* part : {&dataset.source, &dataset.licence, &dataset.vintage})
        if (!part->empty()) parts << text::fromUtf8(*part);
    return Provenances::tr("%1; imported on %2")
        .arg(parts.join(QStringLiteral(", ")), text::isoText(dataset.imported, language));
}

} // namespace

QString provenanceText(const geo::usecase::Provenance& from, const geo::usecase::SiteDossier& dossier,
                       const text::Language& language) {
    const auto dataset = dossier.datasets.find(from.dataset);
    if (dataset != dossier.datasets.end()) return sourceText(dataset->second, language);
    return Provenances::tr("%1, on %2").arg(text::fromUtf8(from.who), text::isoText(from.when, language));
}

QString provenanceText(geo::domain::Kind kind, std::string_view field, const geo::usecase::SiteDossier& dossier,
                       const text::Language& language) {
    const auto row = dossier.provenance.find(kind);
    if (row == dossier.provenance.end()) return {};
    const auto from = row->second.find(field);
    return from == row->second.end() ? QString{} : provenanceText(from->second, dossier, language);
}

} // namespace app::dossier
