// The one table of the short names that fields have in a shapefile.
#include "formats/shapefile_names.h"

#include "domain/record.h"
#include "domain/standard.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace geo::formats {

namespace {

using domain::Kind;

constexpr std::size_t kLongestName = 10; // dBASE III

struct ShortName {
    std::string_view field;
    std::string_view name;
};

// Names are for good: files are out there. A unit is kept where there is room for it.
constexpr std::array<ShortName, 32> kShortNames = {
    {{"area_ideal_m2", "area_ideal"},       {"area_max_m2", "area_max"},
     {"area_min_m2", "area_min"},           {"available_from", "avail_from"},
     {"available_until", "avail_to"},       {"budget_eur_year", "budget_eur"},
     {"built_area_m2", "built_m2"},         {"capacity_places", "capacity"},
     {"ceiling_height_m", "ceiling_m"},     {"ceiling_height_min_m", "ceil_min_m"},
     {"charges_eur_m2_year", "charges_m2"}, {"contenance_m2", "contenance"},
     {"description", "descript"},           {"duration_months", "months"},
     {"floor_load_kg_m2", "floor_load"},    {"floor_load_min_kg_m2", "floor_min"},
     {"ground_floor", "ground_flr"},        {"illustrative", "illustrat"},
     {"land_area_m2", "land_m2"},           {"noise_max_db", "noise_max"},
     {"open_to_public", "public"},          {"organisation", "organisatn"},
     {"power_min_kw", "power_min"},         {"rejected_rows", "rejected"},
     {"rent_eur_m2_year", "rent_m2"},       {"rent_max_eur_m2_year", "rent_max"},
     {"repaired_rows", "repaired"},         {"shortlist_rank", "rank"},
     {"space_kinds", "space_kind"},         {"start_earliest", "start_from"},
     {"start_latest", "start_to"},          {"vehicle_access", "vehicle"}}};

// The short name of the official standard, of the house's table, or the beginning of the name.
std::string wanted(Kind kind, std::string_view field) {
    if (domain::isOfStandard(kind))
        for (const domain::StandardField& column : domain::standardFieldsOf(kind))
            if (column.column == field && !column.shortName.empty())
                return std::string{column.shortName.substr(0, kLongestName)};
    const auto known = std::ranges::find(kShortNames, field, &ShortName::field);
    std::string name{known != kShortNames.end() ? known->name : field.substr(0, kLongestName)};
    while (name.ends_with('_')) name.pop_back(); // names are compared without
    return name;
}

// Names that stand as they are come first, so that a new field never takes the name of one that is in files.
std::map<std::string, std::string, std::less<>> namesOf(Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    std::vector<std::string> fields{"id"};
    for (const auto& field : info.fields) fields.emplace_back(field.name);
    for (const auto& shape : info.shapes) fields.emplace_back(shape.name);
    std::ranges::stable_partition(fields, [&](const std::string& field) { return wanted(kind, field) == field; });
    std::map<std::string, std::string, std::less<>> names;
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::any_of(names, [&](const auto& entry) { return entry.second == name; });
    };
    for (const std::string& field : fields) {
        std::string name = wanted(kind, field);
        for (int n = 2; isTaken(name); ++n) {
            const std::string number = fmt::format("_{}", n);
            name = wanted(kind, field).substr(0, kLongestName - number.size()) + number;
        }
        names.emplace(field, name);
    }
    return names;
}

} // namespace

std::string shapefileName(Kind kind, std::string_view field) {
    static const std::vector<std::map<std::string, std::string, std::less<>>> kNames = [] {
        std::vector<std::map<std::string, std::string, std::less<>>> names;
        for (const Kind each : domain::kAllKinds) names.push_back(namesOf(each));
        return names;
    }();
    const auto& names = kNames.at(static_cast<std::size_t>(kind));
    const auto found = names.find(field);
    return found != names.end() ? found->second : wanted(kind, field);
}

} // namespace geo::formats
