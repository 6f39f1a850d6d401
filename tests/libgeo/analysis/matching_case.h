#pragma once

#include "analysis/matching/criteria.h"

#include <vector>

namespace geo::analysis {

// A project beside one space of one site, as small as a test wants it.
struct MatchingCase {
    domain::Project project;
    domain::Site site;
    domain::Space space;
    std::vector<domain::Qpv> qpvs;
    Date date = parseDate("2026-11-22").value();

    std::optional<Metres> onStreets{}; // from the anchor

    [[nodiscard]] Surroundings around() const {
        Surroundings around = surroundingsOf(project, site, QpvFinder{qpvs, date}, date);
        around.onStreets = onStreets;
        return around;
    }

    [[nodiscard]] std::vector<domain::RuleAnswer> answers() const {
        const Surroundings place = around();
        return eligibilityAnswers({project, site, space, place});
    }

    [[nodiscard]] domain::CriterionValue value(domain::Criterion criterion) const {
        const Surroundings place = around();
        return criterionValues({project, site, space, place})[static_cast<std::size_t>(criterion)];
    }
};

[[nodiscard]] inline Date day(std::string_view iso) {
    return parseDate(iso).value();
}
[[nodiscard]] inline Period period(std::string_view iso) {
    return parsePeriod(iso).value();
}

// A square neighbourhood with its south-west corner at (x, y).
[[nodiscard]] inline domain::Qpv squareQpv(std::string_view code, double x, double y, double side) {
    domain::Qpv qpv;
    qpv.code = QpvCode::parse(code).value();
    qpv.outline.polygons.push_back({{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}});
    return qpv;
}

} // namespace geo::analysis
