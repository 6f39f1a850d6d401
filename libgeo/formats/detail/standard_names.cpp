#include "formats/detail/standard_names.h"

#include <algorithm>

namespace geo::formats::detail {

namespace {

constexpr std::size_t kShapefileLimit = 10;

std::string withoutBars(std::string_view name) {
    std::string bare{name};
    std::erase(bare, '_');
    return bare;
}

// The beginning by which the name is known in a shapefile; "" where another field has the same.
std::string beginning(std::span<const domain::StandardField> fields, const std::string& name,
                      std::string (*form)(std::string_view)) {
    const auto cut = [form](std::string_view text) { return form(text).substr(0, kShapefileLimit); };
    const std::string own = cut(name);
    const auto alike = std::ranges::count_if(
        fields, [&](const domain::StandardField& field) { return cut(domain::normalised(field.name)) == own; });
    return alike == 1 ? domain::normalised(own) : "";
}

} // namespace

std::vector<std::string> namesOf(domain::Kind kind, const domain::StandardField& field) {
    const auto fields = domain::standardFieldsOf(kind);
    const std::string name = domain::normalised(field.name);
    std::vector<std::string> names{name};
    const auto add = [&names](std::string other) {
        if (!other.empty() && std::ranges::find(names, other) == names.end()) names.push_back(std::move(other));
    };
    add(std::string{field.shortName});
    add(beginning(fields, name, [](std::string_view text) { return std::string{text}; }));
    add(beginning(fields, name, withoutBars));
    return names;
}

} // namespace geo::formats::detail
