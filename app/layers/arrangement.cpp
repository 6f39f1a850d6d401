#include "layers/arrangement.h"

#include <algorithm>
#include <iterator>

namespace app::layers {

using geo::carto::LayerId;
using geo::usecase::LayerDesign;
using geo::usecase::MapDesign;

namespace {

using Layers = std::vector<LayerDesign>;

Layers::iterator placeOf(Layers& layers, LayerId layer) {
    return std::ranges::find_if(layers, [layer](const LayerDesign& each) { return each.id == layer; });
}

// Positions of a group's layers, uppermost first.
std::vector<std::size_t> placesOf(const Layers& layers, const std::string& group) {
    std::vector<std::size_t> places;
    for (std::size_t i = layers.size(); i-- > 0;)
        if (layers[i].group == group) places.push_back(i);
    return places;
}

void moveWithin(Layers& layers, const std::vector<std::size_t>& places, std::size_t from, std::size_t to) {
    while (from != to) {
        const std::size_t next = from < to ? from + 1 : from - 1;
        std::swap(layers[places[from]], layers[places[next]]);
        from = next;
    }
}

} // namespace

std::vector<Branch> branchesOf(const MapDesign& design) {
    std::vector<Branch> branches;
    for (auto layer = design.layers.rbegin(); layer != design.layers.rend(); ++layer) {
        auto branch = layer->group.empty() ? branches.end() : std::ranges::find(branches, layer->group, &Branch::group);
        if (branch == branches.end())
            branch = branches.insert(branches.end(), Branch{layer->group, !layer->group.empty(), {}});
        branch->layers.push_back(layer->id);
    }
    return branches;
}

MapDesign withLayerAt(MapDesign design, LayerId layer, const std::string& group, std::size_t row) {
    Layers& layers = design.layers;
    auto moved = placeOf(layers, layer);
    if (moved->group == group && !group.empty()) {
        const auto places = placesOf(layers, group);
        const auto from = std::ranges::find(places, static_cast<std::size_t>(moved - layers.begin()));
        moveWithin(layers, places, static_cast<std::size_t>(from - places.begin()), std::min(row, places.size() - 1));
        return design;
    }
    const auto places = group.empty() ? std::vector<std::size_t>{} : placesOf(layers, group);
    moved->group = group;
    if (places.empty()) return design;
    const bool isLast = row >= places.size();
    const LayerId neighbour = layers[isLast ? places.back() : places[row]].id;
    const LayerDesign taken = *moved;
    layers.erase(moved);
    layers.insert(placeOf(layers, neighbour) + (isLast ? 0 : 1), taken);
    return design;
}

MapDesign withBranchRaised(MapDesign design, std::size_t branch) {
    const auto branches = branchesOf(design);
    if (branch == 0 || branch >= branches.size()) return design;
    const auto& raised = branches[branch].layers;
    const auto isRaised = [&](const LayerDesign& layer) { return std::ranges::find(raised, layer.id) != raised.end(); };
    Layers block;
    std::ranges::copy_if(design.layers, std::back_inserter(block), isRaised);
    std::erase_if(design.layers, isRaised);
    const auto above = placeOf(design.layers, branches[branch - 1].layers.front()) + 1;
    design.layers.insert(above, block.begin(), block.end());
    return design;
}

MapDesign withGroupRenamed(MapDesign design, const std::string& from, const std::string& to) {
    for (LayerDesign& layer : design.layers)
        if (layer.group == from) layer.group = to;
    return design;
}

} // namespace app::layers
