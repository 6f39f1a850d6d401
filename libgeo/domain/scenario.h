#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

enum class ScenarioTopic : std::uint8_t { allocation, siting };
template <>
struct Codes<ScenarioTopic> {
    static constexpr std::array<std::string_view, 2> kTexts = {"allocation", "siting"};
};

// A result that is kept under a name with what it was asked: frozen, to be compared and defended.
struct Scenario {
    static constexpr Kind kKind = Kind::scenario;
    RowId<struct ScenarioTag> id;
    std::string name; // unique
    ScenarioTopic topic = ScenarioTopic::allocation;
    std::optional<Date> takenOn;
    std::string author;
    std::string spec;   // JSON object: parameters, vintages of the data, version of the algorithm
    std::string result; // JSON object: the report
    std::string note;
};

} // namespace geo::domain
