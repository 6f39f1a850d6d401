#include "domain/needs.h"

#include "domain/described.h"

#include <algorithm>
#include <iterator>

namespace geo::domain {

namespace {

using Names = std::array<std::string_view, 1>;

constexpr Names kSpaceKinds{"space_kinds"};
constexpr Names kAreaMin{"area_min_m2"};
constexpr Names kCeilingHeight{"ceiling_height_min_m"};
constexpr Names kFloorLoad{"floor_load_min_kg_m2"};
constexpr Names kGroundFloor{"ground_floor"};
constexpr Names kAccessible{"accessible"};
constexpr Names kVehicleAccess{"vehicle_access"};
constexpr Names kOpenToPublic{"open_to_public"};
constexpr Names kPower{"power_min_kw"};
constexpr Names kWater{"water"};
constexpr Names kSanitation{"sanitation"};
constexpr Names kOutdoor{"outdoor"};
constexpr Names kNoise{"noise_max_db"};
constexpr std::array<std::string_view, 2> kStart{"start_earliest", "start_latest"};
constexpr Names kDuration{"duration_months"};
constexpr Names kSlots{"slots_week"};
constexpr Names kRent{"rent_max_eur_m2_year"};
constexpr Names kBudget{"budget_eur_year"};
constexpr Names kCommunes{"communes"};
constexpr Names kInQpv{"in_qpv"};
constexpr Names kReach{"reach_m"};
constexpr Names kTenures{"tenures"};

constexpr std::array<NeedFields, 22> kNeeds{{
    {Rule::spaceKind, NeedGroup::room, false, kSpaceKinds},
    {Rule::areaMin, NeedGroup::room, false, kAreaMin},
    {Rule::ceilingHeight, NeedGroup::room, false, kCeilingHeight},
    {Rule::floorLoad, NeedGroup::room, false, kFloorLoad},
    {Rule::groundFloor, NeedGroup::features, true, kGroundFloor},
    {Rule::accessible, NeedGroup::features, true, kAccessible},
    {Rule::vehicleAccess, NeedGroup::features, true, kVehicleAccess},
    {Rule::openToPublic, NeedGroup::features, true, kOpenToPublic},
    {Rule::power, NeedGroup::features, false, kPower},
    {Rule::water, NeedGroup::features, true, kWater},
    {Rule::sanitation, NeedGroup::features, true, kSanitation},
    {Rule::outdoor, NeedGroup::features, true, kOutdoor},
    {Rule::noise, NeedGroup::features, false, kNoise},
    {Rule::available, NeedGroup::time, false, kStart},
    {Rule::duration, NeedGroup::time, false, kDuration},
    {Rule::weeklySlots, NeedGroup::time, false, kSlots},
    {Rule::rent, NeedGroup::money, false, kRent},
    {Rule::budget, NeedGroup::money, false, kBudget},
    {Rule::commune, NeedGroup::place, false, kCommunes},
    {Rule::inQpv, NeedGroup::place, true, kInQpv},
    {Rule::reach, NeedGroup::place, false, kReach},
    {Rule::tenure, NeedGroup::tenure, false, kTenures},
}};

const Field<Project>& fieldOf(std::string_view name) {
    const auto& fields = descriptionOf<Project>().fields;
    return *std::ranges::find(fields, name, [](const Field<Project>& field) { return field.info.name; });
}

bool hasValue(const Project& project, const NeedFields& need) {
    return std::ranges::any_of(need.fields, [&](std::string_view name) { return isKnown(fieldOf(name).get(project)); });
}

Result<void> read(Project& project, std::string_view name, std::string_view text) {
    const Field<Project>& field = fieldOf(name);
    GEO_ASSIGN(const Value value, parseValue(field.info, text));
    return field.set(project, value);
}

Result<void> readStart(Project& project, std::string_view text) {
    Period span;
    if (!text.empty()) {
        auto read = parsePeriod(text);
        if (!read) return std::unexpected(named(std::move(read).error(), kStart.front()));
        span = *read;
    }
    project.startEarliest = span.from;
    project.startLatest = span.until;
    return {};
}

} // namespace

std::span<const NeedFields> allNeeds() {
    return kNeeds;
}

const NeedFields* needOf(Rule rule) {
    const auto found = std::ranges::find(kNeeds, rule, &NeedFields::rule);
    return found == kNeeds.end() ? nullptr : &*found;
}

bool onlyRanks(const Project& project, Rule rule) {
    if (std::ranges::find(project.preferredNeeds, rule) == project.preferredNeeds.end()) return false;
    const NeedFields* need = needOf(rule);
    return need && !need->isFeature && hasValue(project, *need);
}

NeedLevel levelOf(const Project& project, Rule rule) {
    const NeedFields* need = needOf(rule);
    if (!need) return NeedLevel::required;
    if (need->isFeature)
        return fromCode<NeedLevel>(toText(fieldOf(need->fields.front()).get(project))).value_or(NeedLevel::indifferent);
    if (!hasValue(project, *need)) return NeedLevel::indifferent;
    return onlyRanks(project, rule) ? NeedLevel::preferred : NeedLevel::required;
}

void setLevel(Project& project, Rule rule, NeedLevel level) {
    const NeedFields* need = needOf(rule);
    if (!need) return;
    if (need->isFeature) {
        static_cast<void>(fieldOf(need->fields.front()).set(project, Value{std::string{codeOf(level)}}));
        return;
    }
    std::erase(project.preferredNeeds, rule);
    if (level == NeedLevel::indifferent)
        for (const std::string_view name : need->fields) static_cast<void>(fieldOf(name).set(project, Value{}));
    if (level == NeedLevel::preferred && hasValue(project, *need)) project.preferredNeeds.push_back(rule);
    std::ranges::sort(project.preferredNeeds);
}

std::string needText(const Project& project, Rule rule) {
    const NeedFields* need = needOf(rule);
    if (!need) return {};
    if (rule != Rule::available) return toText(fieldOf(need->fields.front()).get(project));
    if (!hasValue(project, *need)) return {};
    return isoPeriod({project.startEarliest, project.startLatest});
}

Result<void> setNeedText(Project& project, Rule rule, std::string_view text) {
    const NeedFields* need = needOf(rule);
    if (!need) return fail(ErrorCode::valueNotInList, {{"field", "need"}, {"value", std::string{codeOf(rule)}}});
    if (rule == Rule::available) {
        GEO_TRY(readStart(project, text));
    } else if (need->isFeature && text.empty()) {
        setLevel(project, rule, NeedLevel::indifferent);
    } else {
        GEO_TRY(read(project, need->fields.front(), text));
    }
    if (levelOf(project, rule) == NeedLevel::indifferent) setLevel(project, rule, NeedLevel::indifferent);
    return {};
}

} // namespace geo::domain
