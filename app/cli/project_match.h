#pragma once

#include "usecase/match_project.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace app::cli {

class Options;

// A project and how its spaces are ranked: what match, map and export take alike.
class ProjectMatch {
public:
    // `required`: the command is nothing without a project.
    void declare(Options& options, bool required);
    [[nodiscard]] bool isAsked() const { return !m_project.empty(); }
    [[nodiscard]] const std::optional<geo::Date>& date() const { return m_date; }

    struct Outcome {
        std::shared_ptr<const geo::domain::MatchSnapshot> snapshot;
        geo::domain::MatchReport report;
    };
    // Errors: methodUnknown (value, allowed), notFound, criterionUnknown, valueOutOfRange; cancelled.
    [[nodiscard]] geo::Result<Outcome> run(const geo::usecase::Desk& desk, geo::JobControl& job) const;

private:
    std::string m_project;
    std::string m_method;
    std::map<std::string, double> m_weights;
    std::optional<geo::Date> m_date;
    bool m_unknownExcludes = false;
    bool m_ignoresFilters = false;
};

} // namespace app::cli
