#pragma once

#include "domain/scenario.h"

namespace geo::domain {

// The four parts of the study of a place on several sites (the metropolis' roadmap for the Solilab).
enum class StudyTopic : std::uint8_t { functions, land, legal, economic };
template <>
struct Codes<StudyTopic> {
    static constexpr std::array<std::string_view, 4> kTexts = {"functions", "land", "legal", "economic"};
};

// What people add to what the data say of a scenario, in one part of its study.
struct StudyPart {
    static constexpr Kind kKind = Kind::studyPart;
    RowId<struct StudyPartTag> id;
    decltype(Scenario::id) scenario;
    StudyTopic part = StudyTopic::functions;
    std::string text; // plain, paragraphs by line
};

} // namespace geo::domain
