#include "domain/need_template.h"

#include "domain/member_field.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace geo::domain {

namespace {

using Json = nlohmann::ordered_json;

// What a template speaks of: fields of a project, those of a need with it.
constexpr auto kFields = std::to_array<std::string_view>({"area_min_m2",
                                                          "area_ideal_m2",
                                                          "area_max_m2",
                                                          "space_kinds",
                                                          "ceiling_height_min_m",
                                                          "floor_load_min_kg_m2",
                                                          "ground_floor",
                                                          "accessible",
                                                          "vehicle_access",
                                                          "open_to_public",
                                                          "power_min_kw",
                                                          "water",
                                                          "sanitation",
                                                          "outdoor",
                                                          "noise_max_db",
                                                          "slots_week",
                                                          "rent_max_eur_m2_year",
                                                          "budget_eur_year",
                                                          "duration_months",
                                                          "in_qpv",
                                                          "tenures",
                                                          "jobs",
                                                          "preferred_needs"});

bool isOfTemplate(const NeedFields& need) {
    return std::ranges::find(kFields, need.fields.front()) != kFields.end();
}

const Field<Project>* fieldOf(std::string_view name) {
    if (std::ranges::find(kFields, name) == kFields.end()) return nullptr;
    const auto& fields = descriptionOf<Project>().fields;
    return &*std::ranges::find(fields, name, [](const Field<Project>& field) { return field.info.name; });
}

std::unexpected<Error> malformed(std::string_view text) {
    return fail(ErrorCode::valueMalformed,
                {{"field", "needs"}, {"value", std::string{text.substr(0, 80)}}, {"expected", "{...}"}});
}

std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

double tens(double value) {
    return std::floor(value / 10.0 + 0.5) * 10.0;
}

bool saysArea(const Project& project) {
    return project.areaMin || project.areaIdeal || project.areaMax;
}

void takeArea(Project& project, const Project& needs, Fill fill) {
    if (!saysArea(needs) || (fill == Fill::empty && saysArea(project))) return;
    project.areaMin = needs.areaMin;
    project.areaIdeal = needs.areaIdeal;
    project.areaMax = needs.areaMax;
    setLevel(project, Rule::areaMin, levelOf(needs, Rule::areaMin));
    if (!needs.areaMin) std::erase(project.preferredNeeds, Rule::areaMin);
}

void needRules(const NeedTemplate& row, std::vector<Error>& errors) {
    if (auto needs = needsFromJson(row.needs); !needs) errors.push_back(needs.error());
}

} // namespace

Project defaultNeeds(Filiere filiere, Stage stage) {
    const UsualNeeds& usual = usualNeeds(filiere);
    const double size = roomOf(stage);
    Project needs;
    needs.spaceKinds.assign(usual.kinds.begin(), usual.kinds.end());
    needs.areaMin = SquareMetres{tens(usual.area.value * size)};
    needs.areaIdeal = SquareMetres{tens(usual.area.value * size * 1.6)};
    needs.areaMax = SquareMetres{tens(usual.area.value * size * 3.2)};
    if (usual.load.value > 0.0) needs.floorLoadMin = usual.load;
    if (usual.power.value > 0.0) needs.powerMin = usual.power;
    if (usual.noise.value > 0.0) needs.noiseMax = usual.noise;
    needs.groundFloor = usual.groundFloor;
    needs.accessible = NeedLevel::preferred;
    needs.vehicleAccess = usual.vehicleAccess;
    needs.openToPublic = usual.openToPublic;
    needs.water = usual.water;
    needs.sanitation = usual.sanitation;
    needs.outdoor = usual.outdoor;
    needs.rentMax = usual.rent;
    const std::int64_t part = static_cast<std::int64_t>(stage) + 1; // a third, two thirds, all
    needs.durationMonths = std::max<std::int64_t>(6, usual.years * 12 * part / 3);
    needs.jobs = std::max<std::int64_t>(1, usual.jobs * part / 3);
    return needs;
}

std::string needsToJson(const Project& project) {
    Json json = Json::object();
    for (const std::string_view name : kFields) {
        const Field<Project>& field = *fieldOf(name);
        const Value value = field.get(project);
        if (const auto* number = std::get_if<double>(&value)) json[name] = *number;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) json[name] = *whole;
        if (const auto* text = std::get_if<std::string>(&value); text && *text != codeOf(NeedLevel::indifferent))
            json[name] = *text;
    }
    return json.dump();
}

Result<Project> needsFromJson(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return malformed(text);
    Project needs;
    for (const auto& [name, value] : json.items()) {
        const Field<Project>* field = fieldOf(name);
        if (!field || value.is_null()) continue;
        GEO_ASSIGN(const Value read, parseValue(field->info, textOf(value)));
        if (!isKnown(read)) continue;
        if (auto done = field->set(needs, read); !done)
            return std::unexpected(named(std::move(done).error(), field->info.name));
    }
    return needs;
}

Project withNeeds(Project project, const Project& needs, Fill fill) {
    for (const NeedFields& need : allNeeds()) {
        const NeedLevel level = levelOf(needs, need.rule);
        if (need.rule == Rule::areaMin || level == NeedLevel::indifferent || !isOfTemplate(need)) continue;
        if (fill == Fill::empty && levelOf(project, need.rule) != NeedLevel::indifferent) continue;
        for (const std::string_view name : need.fields)
            static_cast<void>(fieldOf(name)->set(project, fieldOf(name)->get(needs)));
        setLevel(project, need.rule, level);
    }
    takeArea(project, needs, fill);
    if (needs.jobs && (fill == Fill::all || !project.jobs)) project.jobs = needs.jobs;
    return project;
}

template <>
const Description<NeedTemplate>& descriptionOf<NeedTemplate>() {
    static const Description<NeedTemplate> description{{field<&NeedTemplate::filiere>("filiere", {.required = true}),
                                                        field<&NeedTemplate::stage>("stage", {.required = true}),
                                                        field<&NeedTemplate::needs>("needs", {.required = true})},
                                                       {},
                                                       "",
                                                       "",
                                                       &needRules};
    return description;
}

} // namespace geo::domain
