#include "analysis/siting/choose_sites.h"

#include "analysis/siting/choose_with_room.h"
#include "analysis/siting/maximal_covering.h"
#include "analysis/siting/p_centre.h"
#include "analysis/siting/p_median.h"
#include "analysis/siting/set_covering.h"

namespace geo::analysis {

Result<SitingChoice> chooseSites(const SitingProblem& problem, const SitingModelParams& params, JobControl& job) {
    if (params.withCapacity) return chooseWithRoom(problem, params.model, params.search, job);
    switch (params.model) {
    case domain::SitingModel::mclp:
        return coverMost(problem, params.search, job);
    case domain::SitingModel::lscp:
        return coverAllDemand(problem, params.search, job);
    case domain::SitingModel::pmedian:
        return leastTravel(problem, params.search, job);
    case domain::SitingModel::pcenter:
        return leastWorst(problem, params.search, job);
    }
    return fail(ErrorCode::internal, {{"detail", "siting model"}});
}

} // namespace geo::analysis
