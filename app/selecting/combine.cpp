#include "selecting/combine.h"

namespace app::selecting {

Features combined(const Features& selected, const std::vector<geo::carto::FeatureRef>& found, Combine how) {
    Features next = how == Combine::add || how == Combine::remove ? selected : Features{};
    for (const geo::carto::FeatureRef& feature : found) {
        if (how == Combine::remove)
            next.erase(feature);
        else if (how != Combine::intersect || selected.contains(feature))
            next.insert(feature);
    }
    return next;
}

} // namespace app::selecting
