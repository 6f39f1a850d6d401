#include "publish/export_wording.h"

#include "domain/results/match.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace app::publish {

namespace {

using geo::domain::Kind;

// A column of a report that is no field of a kind.
std::optional<QString> reportHeading(std::string_view column) {
    struct Heading {
        std::string_view column;
        const char* english;
    };
    static constexpr std::array<Heading, 14> kHeadings = {
        {{"rank", QT_TRANSLATE_NOOP("Export", "Rank")},
         {"id", QT_TRANSLATE_NOOP("Export", "Number")},
         {"project", QT_TRANSLATE_NOOP("Export", "Project")},
         {"site", QT_TRANSLATE_NOOP("Export", "Site")},
         {"space", QT_TRANSLATE_NOOP("Export", "Space")},
         {"site_id", QT_TRANSLATE_NOOP("Export", "Number of the site")},
         {"space_id", QT_TRANSLATE_NOOP("Export", "Number of the space")},
         {"site_kind", QT_TRANSLATE_NOOP("Export", "Kind of site")},
         {"space_kind", QT_TRANSLATE_NOOP("Export", "Kind of space")},
         {"score_low", QT_TRANSLATE_NOOP("Export", "Lowest score")},
         {"score_high", QT_TRANSLATE_NOOP("Export", "Highest score")},
         {"rule", QT_TRANSLATE_NOOP("Export", "Rule")},
         {"needed", QT_TRANSLATE_NOOP("Export", "Need")},
         {"value", QT_TRANSLATE_NOOP("Export", "Value")}}};
    for (const Heading& heading : kHeadings)
        if (heading.column == column) return QCoreApplication::translate("Export", heading.english);
    if (const auto criterion = geo::domain::fromCode<geo::domain::Criterion>(column)) return text::label(*criterion);
    return std::nullopt;
}

const geo::domain::FieldInfo* fieldOf(std::string_view column) {
    for (const Kind kind : geo::domain::kAllKinds)
        if (const auto* field = geo::domain::infoOf(kind).find(column)) return field;
    return nullptr;
}

std::string headingOf(std::string_view column) {
    if (const auto heading = reportHeading(column)) return heading->toStdString();
    if (const auto* field = fieldOf(column)) return text::heading(*field).toStdString();
    return text::label(column).toStdString();
}

// `kind` of a site and of a space have lists of their own: the code itself says which.
std::string codeOf(std::string_view column, std::string_view code) {
    if (column == "rule") return text::codeLabel(geo::domain::codesOf<geo::domain::Rule>(), code).toStdString();
    for (const Kind kind : geo::domain::kAllKinds) {
        for (const auto& field : geo::domain::infoOf(kind).fields) {
            const bool isNamed = field.name == column || column.ends_with(std::string{"_"} + std::string{field.name});
            if (!isNamed || std::ranges::find(field.codes, code) == field.codes.end()) continue;
            return text::codeLabel(field, code).toStdString();
        }
    }
    return std::string{code};
}

} // namespace

geo::usecase::Wording exportWording() {
    return {headingOf, codeOf, [](Kind kind) { return text::title(kind).toStdString(); },
            text::unknownText().toStdString()};
}

} // namespace app::publish
