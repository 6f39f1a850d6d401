#include "formats/presets/standard_fields.h"

#include "formats/detail/standard_names.h"
#include "formats/presets/official_texts.h"

#include <algorithm>

namespace geo::formats::detail {

namespace {

using domain::StandardField;

// The names of every field of the classes, for presets to point at.
struct Names {
    domain::Kind kind;
    std::vector<std::vector<std::string>> ofFields;
};

// "friche.proprio_type", for presets to point at.
const std::vector<std::string>& faceAttributes(domain::Kind face) {
    static const std::vector<std::pair<domain::Kind, std::vector<std::string>>> all = [] {
        std::vector<std::pair<domain::Kind, std::vector<std::string>>> made;
        for (const domain::Kind kind : domain::facesOfSites()) {
            made.emplace_back(kind, std::vector<std::string>{});
            for (const StandardField& field : domain::standardFieldsOf(kind))
                made.back().second.push_back(std::string{domain::name(kind)} + "." + std::string{field.column});
        }
        return made;
    }();
    return std::ranges::find(all, face, [](const auto& entry) { return entry.first; })->second;
}

const std::vector<Names>& allNames() {
    static const std::vector<Names> all = [] {
        std::vector<Names> made;
        for (const domain::Kind kind : domain::kAllKinds) {
            Names names{kind, {}};
            for (const StandardField& field : domain::standardFieldsOf(kind))
                names.ofFields.push_back(namesOf(kind, field));
            made.push_back(std::move(names));
        }
        return made;
    }();
    return all;
}

std::vector<std::string_view> viewsOf(domain::Kind kind, std::size_t field) {
    const auto names = std::ranges::find(allNames(), kind, &Names::kind);
    return {names->ofFields.at(field).begin(), names->ofFields.at(field).end()};
}

} // namespace

std::vector<PresetField> heldFields(domain::Kind face, std::initializer_list<PresetField> more) {
    std::vector<PresetField> fields{more};
    const auto add = [&](std::string_view attribute, std::size_t field, TextChange change) {
        if (std::ranges::find(fields, attribute, &PresetField::attribute) == fields.end())
            fields.push_back({attribute, viewsOf(face, field), change});
    };
    const auto standard = domain::standardFieldsOf(face);
    for (std::size_t i = 0; i < standard.size(); ++i) {
        const TextChange list = standard[i].several ? barredList : nullptr;
        // Areas of Sites économiques are hectares, those of Friches square metres.
        const bool isHectares = standard[i].type == domain::StandardType::decimal;
        if (!standard[i].heldBy.empty()) add(standard[i].heldBy, i, isHectares ? squareMetresOfHectares : list);
        if (list && domain::isColumn(face, standard[i])) add(faceAttributes(face).at(i), i, list);
    }
    return fields;
}

std::vector<PresetField> ownFields(domain::Kind kind) {
    std::vector<PresetField> fields;
    const auto standard = domain::standardFieldsOf(kind);
    for (std::size_t i = 0; i < standard.size(); ++i)
        if (domain::isColumn(kind, standard[i])) fields.push_back({standard[i].column, viewsOf(kind, i)});
    return fields;
}

} // namespace geo::formats::detail
