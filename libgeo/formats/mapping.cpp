#include "domain/record.h"
#include "domain/standard.h"
#include "formats/detail/text_value.h"
#include "formats/record_reader.h"
#include "formats/shapefile_names.h"
#include "formats/synonyms.h"

#include <algorithm>

namespace geo::formats {

namespace {

using domain::FieldInfo;
using domain::KindInfo;

// Beside its fields, a kind can take the point of a site from a column of well-known text.
bool isSecondShape(const KindInfo& info, std::string_view attribute) {
    return info.shapes.size() > 1 && attribute == info.shapes.front().name;
}

Result<void> checkAttribute(const KindInfo& info, const std::string& attribute) {
    if (isSecondShape(info, attribute)) return {};
    if (auto index = info.indexOf(attribute); !index) return std::unexpected(index.error());
    return {};
}

// Whether a field's sample could be a value of the attribute; without a sample nothing speaks against it.
bool fits(const KindInfo& info, std::string_view attribute, const SourceField& field) {
    const FieldInfo* target = info.find(attribute);
    if (!target || field.sample.empty()) return true;
    return detail::textValue(info.kind, *target, field.sample).has_value();
}

// Without it no row can be kept, so a field of its name is read even where the first row holds something else.
bool isNeeded(const KindInfo& info, std::string_view attribute) {
    const FieldInfo* target = info.find(attribute);
    return target && (target->required || (info.keyField && &info.fields[*info.keyField] == target));
}

std::string fieldFor(const KindInfo& info, std::string_view attribute, const std::vector<SourceField>& fields) {
    const std::string shortName = shapefileName(info.kind, attribute);
    std::vector<std::string_view> names{attribute, shortName};
    for (const Synonyms& synonyms : synonymsOf(info.kind))
        if (synonyms.attribute == attribute) names.insert(names.end(), synonyms.names.begin(), synonyms.names.end());
    std::string passedOver;
    for (const std::string_view name : names)
        for (const SourceField& field : fields) {
            if (domain::normalised(field.name) != name) continue;
            if (fits(info, attribute, field)) return field.name;
            if (passedOver.empty()) passedOver = field.name;
        }
    return isNeeded(info, attribute) ? passedOver : "";
}

// The field of a preset's table that the file has; "" for none.
std::string presetField(const Preset& preset, std::string_view attribute, const std::vector<SourceField>& fields) {
    const auto entry = std::ranges::find(preset.fields, attribute, &PresetField::attribute);
    if (entry == preset.fields.end()) return "";
    for (const std::string_view name : entry->names)
        for (const SourceField& field : fields)
            if (domain::normalised(field.name) == name) return field.name;
    return "";
}

// The columns of a face that the file has, by their names in the standard or in its shapefiles.
void addFace(std::vector<AttributeSource>& resolved, domain::Kind face, const std::vector<SourceField>& fields) {
    for (const domain::StandardField& column : domain::standardFieldsOf(face)) {
        if (!domain::isColumn(face, column)) continue;
        for (const SourceField& field : fields) {
            const std::string word = domain::normalised(field.name);
            if (word != column.column && (column.shortName.empty() || word != column.shortName)) continue;
            resolved.push_back(
                {std::string{domain::name(face)} + "." + std::string{column.column}, field.name, "", false});
            break;
        }
    }
}

// Numbers of other rows of a workspace mean nothing in a file of someone else's.
bool isFoundByName(const FieldInfo& field) {
    return field.refersTo != domain::Kind::dataset;
}

std::string constantFor(const RecordMapping& mapping, std::string_view attribute) {
    if (const auto given = mapping.constants.find(std::string{attribute}); given != mapping.constants.end())
        return given->second;
    if (!mapping.preset) return "";
    const auto own = mapping.preset->constants.find(attribute);
    return own == mapping.preset->constants.end() ? "" : std::string{own->second};
}

} // namespace

Result<std::vector<AttributeSource>> resolvedMapping(const Source& source, const RecordMapping& mapping) {
    const KindInfo& info = domain::infoOf(mapping.kind);
    for (const auto& [attribute, field] : mapping.fields) GEO_TRY(checkAttribute(info, attribute));
    for (const auto& [attribute, text] : mapping.constants) {
        GEO_ASSIGN(const std::size_t index, info.indexOf(attribute));
        GEO_TRY(detail::textValue(mapping.kind, info.fields[index], text));
    }
    std::vector<AttributeSource> resolved;
    const auto add = [&](std::string_view attribute, bool byName) -> Result<void> {
        AttributeSource entry{std::string{attribute}, "", "", false};
        if (const auto chosen = mapping.fields.find(entry.attribute); chosen != mapping.fields.end()) {
            GEO_ASSIGN(const std::size_t index, source.fieldIndex(chosen->second));
            entry.field = source.info().fields[index].name;
            entry.byUser = true;
        } else if (byName) {
            entry.field = mapping.preset ? presetField(*mapping.preset, attribute, source.info().fields)
                                         : fieldFor(info, attribute, source.info().fields);
        }
        entry.constant = constantFor(mapping, attribute);
        if (!entry.field.empty() || !entry.constant.empty()) resolved.push_back(std::move(entry));
        return {};
    };
    for (const FieldInfo& field : info.fields) GEO_TRY(add(field.name, isFoundByName(field)));
    if (info.shapes.size() > 1) GEO_TRY(add(info.shapes.front().name, true));
    if (mapping.preset)
        for (const domain::Kind face : mapping.preset->faces) addFace(resolved, face, source.info().fields);
    return resolved;
}

} // namespace geo::formats
