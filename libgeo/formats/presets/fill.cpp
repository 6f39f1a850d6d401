#include "formats/presets/fill.h"

#include "formats/detail/text_value.h"

#include <algorithm>

namespace geo::formats::detail {

std::string textIn(const domain::Record& record, std::string_view field) {
    return domain::toText(record.value(field));
}

void fill(domain::Record& record, std::string_view field, std::string_view text) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    const auto index = info.indexOf(field);
    if (!index || text.empty() || domain::isKnown(record.values[*index])) return;
    if (auto read = textValue(record.kind, info.fields[*index], text)) record.values[*index] = std::move(read->value);
}

std::string_view firstOf(const FieldText& text, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (const std::string_view found = text(name); !found.empty()) return found;
    return {};
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view separator) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::optional<std::size_t> columnOf(const SourceInfo& info, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto found =
            std::ranges::find(info.fields, name, [](const SourceField& f) { return domain::normalised(f.name); });
        if (found != info.fields.end()) return static_cast<std::size_t>(found - info.fields.begin());
    }
    return std::nullopt;
}

std::string_view sampleOf(const SourceInfo& info, std::initializer_list<std::string_view> names) {
    const auto column = columnOf(info, names);
    return column ? std::string_view{info.fields[*column].sample} : std::string_view{};
}

} // namespace geo::formats::detail
