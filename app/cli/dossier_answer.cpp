#include "cli/dossier_answer.h"

#include "cli/row_json.h"
#include "cli/text_table.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::Record;
using geo::usecase::SiteDossier;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

template <class Quantity>
Json numberOf(const std::optional<Quantity>& quantity) {
    return quantity ? Json(quantity->value) : Json(nullptr);
}

Json rowsJson(const std::vector<Record>& rows) {
    Json list = Json::array();
    for (const Record& row : rows) list.push_back(jsonOf(row, false));
    return list;
}

Json areasJson(const geo::usecase::PlaceAreas& areas) {
    return Json{{"planimetric_m2", numberOf(areas.planimetric)},
                {"crs", areas.crsName},
                {"ellipsoidal_m2", numberOf(areas.ellipsoidal)},
                {"cadastral_m2", numberOf(areas.cadastral)},
                {"stated_m2", numberOf(areas.stated)},
                {"gap", numberOf(areas.gap)},
                {"gap_is_wide", areas.isGapWide()}};
}

Json overlayJson(const geo::usecase::SiteOverlay& overlay) {
    Json parts = Json::array();
    for (const auto& part : overlay.parts)
        parts.push_back(Json{{"kind", geo::domain::name(part.kind)},
                             {"id", part.key},
                             {"name", part.name},
                             {"detail", part.detail},
                             {"area_m2", part.area.value},
                             {"share", part.share.value}});
    return Json{{"by_point", overlay.isByPoint}, {"area_m2", overlay.area.value}, {"parts", std::move(parts)}};
}

Json provenanceJson(const SiteDossier& dossier) {
    Json kinds = Json::object();
    for (const auto& [kind, fields] : dossier.provenance) {
        Json of = Json::object();
        for (const auto& [field, from] : fields)
            of[field] = Json{{"step", from.journal.value},
                             {"when", from.when},
                             {"who", from.who},
                             {"what", geo::domain::name(from.action)},
                             {"dataset", from.dataset.isKept() ? Json(from.dataset.value) : Json(nullptr)}};
        kinds[std::string{geo::domain::name(kind)}] = std::move(of);
    }
    return kinds;
}

Json datasetsJson(const SiteDossier& dossier) {
    Json list = Json::array();
    for (const auto& [id, dataset] : dossier.datasets)
        list.push_back(Json{{"id", id.value},
                            {"name", dataset.name},
                            {"source", dataset.source},
                            {"licence", dataset.licence},
                            {"vintage", dataset.vintage},
                            {"imported", dataset.imported}});
    return list;
}

Json problemsJson(const SiteDossier& dossier) {
    Json list = Json::array();
    for (const auto& problem : dossier.problems)
        list.push_back(Json{{"kind", geo::domain::name(problem.kind)},
                            {"field", problem.field},
                            {"standard", geo::domain::name(problem.standard)},
                            {"code", geo::name(problem.error.code)},
                            {"args", jsonOf(problem.error.arguments)}});
    return list;
}

QString sourceText(const SiteDossier& dossier, const Record& row, std::string_view field,
                   const text::Language& language) {
    const auto kind = dossier.provenance.find(row.kind);
    if (kind == dossier.provenance.end()) return {};
    const auto from = kind->second.find(field);
    if (from == kind->second.end()) return {};
    const auto dataset = dossier.datasets.find(from->second.dataset);
    const std::string& who = dataset == dossier.datasets.end() ? from->second.who : dataset->second.name;
    return text::fromUtf8(who) + QStringLiteral(", ") + text::isoText(from->second.when, language);
}

QString valuesText(const SiteDossier& dossier, const Record& row, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Field")), words(QT_TRANSLATE_NOOP("Cli", "Value")),
                     words(QT_TRANSLATE_NOOP("Cli", "From"))}};
    const auto& fields = geo::domain::infoOf(row.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (geo::domain::isKnown(row.values[i]) && fields[i].refersTo != geo::domain::Kind::dataset)
            table.addRow({text::label(fields[i]), text::valueText(fields[i], row.values[i], language),
                          sourceText(dossier, row, fields[i].name, language)});
    return table.text();
}

QString areasText(const geo::usecase::PlaceAreas& areas, const text::Language& language) {
    TextTable table;
    const auto add = [&](const QString& name, const std::optional<geo::SquareMetres>& area) {
        if (area) table.addRow({name, text::areaText(*area, language)});
    };
    add(words(QT_TRANSLATE_NOOP("Cli", "Area in the plane (%1)")).arg(text::fromUtf8(areas.crsName)),
        areas.planimetric);
    add(words(QT_TRANSLATE_NOOP("Cli", "Area on the ellipsoid (GRS 80)")), areas.ellipsoidal);
    add(words(QT_TRANSLATE_NOOP("Cli", "Cadastral area of the parcels")), areas.cadastral);
    add(words(QT_TRANSLATE_NOOP("Cli", "Land area as stated")), areas.stated);
    return table.text();
}

QString overlayText(const geo::usecase::SiteOverlay& overlay, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Lies in")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                     words(QT_TRANSLATE_NOOP("Cli", "Type")), words(QT_TRANSLATE_NOOP("Cli", "Shared")),
                     words(QT_TRANSLATE_NOOP("Cli", "Share"))},
                    {Align::left, Align::left, Align::left, Align::right, Align::right}};
    for (const auto& part : overlay.parts)
        table.addRow({text::capitalised(text::name(part.kind)), text::fromUtf8(part.name), text::fromUtf8(part.detail),
                      overlay.isByPoint ? QString{} : text::areaText(part.area, language),
                      overlay.isByPoint ? QString{} : text::shareText(part.share, language)});
    return table.text();
}

QString rowsText(const std::vector<Record>& rows, const text::Language& language) {
    QString text;
    for (const Record& row : rows) {
        QStringList values;
        const auto& fields = geo::domain::infoOf(row.kind).fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (geo::domain::isKnown(row.values[i]) && fields[i].refersTo != geo::domain::Kind::site)
                values << text::valueText(fields[i], row.values[i], language);
        text += values.join(QStringLiteral(" · ")) + u'\n';
    }
    return text;
}

QString problemsText(const SiteDossier& dossier, const text::Language& language) {
    QString text;
    for (const auto& problem : dossier.problems)
        text += text::capitalised(text::name(problem.standard)) + QStringLiteral(": ") +
                text::sentence(problem.error, language) + u'\n';
    return text;
}

} // namespace

Json dossierJson(const SiteDossier& dossier) {
    Json faces = Json::object();
    for (const Record& face : dossier.faces) faces[std::string{geo::domain::name(face.kind)}] = jsonOf(face, false);
    return Json{{"site", jsonOf(dossier.site, false)},       {"faces", std::move(faces)},
                {"spaces", rowsJson(dossier.spaces)},        {"attachments", rowsJson(dossier.attachments)},
                {"life_cycle", rowsJson(dossier.lifeCycle)}, {"areas", areasJson(dossier.areas)},
                {"overlay", overlayJson(dossier.overlay)},   {"provenance", provenanceJson(dossier)},
                {"datasets", datasetsJson(dossier)},         {"problems", problemsJson(dossier)}};
}

std::string dossierText(const SiteDossier& dossier, const text::Language& language) {
    QString text;
    const auto add = [&text](const QString& title, const QString& body) {
        if (body.isEmpty()) return;
        text += (text.isEmpty() ? QString{} : QStringLiteral("\n")) + title + u'\n' + body;
    };
    using geo::domain::Kind;
    add(text::fromUtf8(dossier.site.displayName()), valuesText(dossier, dossier.site, language));
    for (const Record& face : dossier.faces)
        add(text::capitalised(text::name(face.kind)), valuesText(dossier, face, language));
    add(text::title(Kind::space), rowsText(dossier.spaces, language));
    add(text::title(Kind::attachment), rowsText(dossier.attachments, language));
    add(text::title(Kind::lifeCycleChange), rowsText(dossier.lifeCycle, language));
    add(words(QT_TRANSLATE_NOOP("Cli", "Areas")), areasText(dossier.areas, language));
    add(words(QT_TRANSLATE_NOOP("Cli", "Overlay")), overlayText(dossier.overlay, language));
    add(words(QT_TRANSLATE_NOOP("Cli", "What is missing or wrong")), problemsText(dossier, language));
    return text.toStdString();
}

} // namespace app::cli
