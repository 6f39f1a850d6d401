#pragma once

#include "domain/project.h"

#include <span>
#include <string_view>

namespace geo::domain {

// How the needs stand together in a form.
enum class NeedGroup : std::uint8_t { room, features, time, money, place, tenure };
template <>
struct Codes<NeedGroup> {
    static constexpr std::array<std::string_view, 6> kTexts = {"room", "features", "time", "money", "place", "tenure"};
};

// The fields of a project that a rule asks about. Of a feature (ground floor, water...) the one field is its level; the
// others have a value, and are required, or only rank (Project::preferredNeeds).
struct NeedFields {
    Rule rule = Rule::spaceKind;
    NeedGroup group = NeedGroup::room;
    bool isFeature = false;
    std::span<const std::string_view> fields;
};

// Every need, in the order of a form. The life cycle is a rule, but no need of a project.
[[nodiscard]] std::span<const NeedFields> allNeeds();
// Null for the life cycle.
[[nodiscard]] const NeedFields* needOf(Rule rule);

// How much a project asks it: indifferent where a need has no value. The life cycle is required of every site.
[[nodiscard]] NeedLevel levelOf(const Project& project, Rule rule);
// Indifferent empties the need; preferred and required leave an empty one empty. The life cycle stays as it is.
void setLevel(Project& project, Rule rule, NeedLevel level);
// It has a value, and only ranks.
[[nodiscard]] bool onlyRanks(const Project& project, Rule rule);

// The value of a need as texts are exchanged: "180", "workshop|hall", the level of a feature; of the dates an interval
// whose both ends are in it, "2026-03-01/..". "": empty.
[[nodiscard]] std::string needText(const Project& project, Rule rule);
// Reads such a text; "" empties the need. Errors: those of parseValue; valueNotDate.
[[nodiscard]] Result<void> setNeedText(Project& project, Rule rule, std::string_view text);

} // namespace geo::domain
