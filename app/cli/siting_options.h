#pragma once

#include "cli/coverage_options.h"
#include "domain/results/siting.h"
#include "usecase/locate.h"

#include <string>
#include <utility>
#include <vector>

namespace app::cli {

class Options;

// What `locate` is asked: the model, how many or for how much, which sites, what is obligatory, what is told besides.
class SitingOptions {
public:
    void declare(Options& options);

    // Errors: notFound (kind, key); those of usecase::candidateSites.
    [[nodiscard]] geo::Result<geo::domain::SitingParams>
    params(const geo::usecase::Desk& desk, const geo::usecase::CoverageGround& ground, geo::JobControl& job) const;

private:
    void declareCandidates(Options& options);
    void declareObligations(Options& options);
    void declareAnswer(Options& options);
    [[nodiscard]] bool takeMust(const std::string& text);
    [[nodiscard]] bool takeStage(const std::string& text);
    [[nodiscard]] bool takeUsual(const std::string& text);

    CoverageOptions m_coverage;
    geo::domain::SitingParams m_params;
    geo::usecase::CandidateFilter m_filter;
    std::string m_model = "mclp";
    bool m_isFiltered = false;
    bool m_withoutExisting = false;
    std::vector<std::string> m_pinned;
    std::vector<std::string> m_forbidden;
};

} // namespace app::cli
