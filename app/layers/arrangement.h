#pragma once

#include "usecase/map_design.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app::layers {

// What stands at the top level of the layers panel: a group with its layers, or one layer that is in no group. Layers
// uppermost first.
struct Branch {
    std::string group;
    bool isGroup = true;
    std::vector<geo::carto::LayerId> layers;
    friend bool operator==(const Branch&, const Branch&) = default;
};

// The branches in the order of their uppermost layers. The layers of a group need not follow one another in the drawing
// order: streets may lie over zones and under communes, and still be told of apart from both.
[[nodiscard]] std::vector<Branch> branchesOf(const geo::usecase::MapDesign& design);

// The design after a layer was put to `row` of a group (uppermost first; behind the last for a greater one). Within its
// own group the layers change the places that the group has in the drawing order among themselves; from another group
// it comes right above the layer that is below it there, or right below the last one. `group` "": into no group.
[[nodiscard]] geo::usecase::MapDesign withLayerAt(geo::usecase::MapDesign design, geo::carto::LayerId layer,
                                                  const std::string& group, std::size_t row);

// The design after a branch (by its place) was put above the one before it, with all its layers.
[[nodiscard]] geo::usecase::MapDesign withBranchRaised(geo::usecase::MapDesign design, std::size_t branch);

// The layers of one group in another, or (`to` "") in none; where they are drawn stays.
[[nodiscard]] geo::usecase::MapDesign withGroupRenamed(geo::usecase::MapDesign design, const std::string& from,
                                                       const std::string& to);

} // namespace app::layers
