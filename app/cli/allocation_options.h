#pragma once

#include "domain/results/allocation.h"

#include <string>
#include <utility>
#include <vector>

namespace app::cli {

class Options;

// What an allocation is asked for.
class AllocationOptions {
public:
    void declare(Options& options);
    // Projects are named by their number or code. Error: notFound (kind, key).
    [[nodiscard]] geo::Result<geo::domain::AllocationParams>
    params(const geo::domain::AllocationSnapshot& snapshot) const;

private:
    void declareSearch(Options& options);
    void declareObligations(Options& options);
    bool takeCeiling(const std::string& text);

    using NamedPair = std::pair<std::string, geo::SpaceId>;
    static bool takePair(const std::string& text, std::vector<NamedPair>& pairs);

    geo::domain::AllocationParams m_params;
    std::string m_method;
    bool m_hasDate = false;
    std::vector<std::string> m_projects;
    std::vector<NamedPair> m_pinned;
    std::vector<NamedPair> m_forbidden;
};

} // namespace app::cli
