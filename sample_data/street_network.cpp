#include "sample_data/street_network.h"

#include "sample_data/random_stream.h"
#include "sample_data/street_skeleton.h"

#include <fmt/format.h>
#include <map>

namespace geo::sample {

namespace {

// How a stretch is used, by the classes of OpenStreetMap.
struct Use {
    std::string_view type;
    double speed = 0.0; // km/h of cars; 0 where they may not drive
};

Use useOf(const Stretch& stretch, RandomStream& random) {
    if (stretch.rank == StreetRank::primary) return {"primary", stretch.urbanity > 0.5 ? 50.0 : 70.0};
    if (stretch.rank == StreetRank::secondary) return {"secondary", stretch.urbanity > 0.5 ? 50.0 : 70.0};
    const double draw = random.share();
    if (stretch.urbanity > 0.9 && draw < 0.16) return {"pedestrian", 0.0};
    if (stretch.urbanity > 0.36) {
        if (draw < 0.10) return {"living_street", 20.0};
        if (draw < 0.16) return {"footway", 0.0};
        if (draw < 0.19) return {"cycleway", 0.0};
        if (draw < 0.33) return {"tertiary", 50.0};
        return {"residential", 30.0};
    }
    if (draw < 0.22) return {"track", 0.0};
    if (draw < 0.27) return {"path", 0.0};
    if (draw < 0.45) return {"tertiary", 70.0};
    return {"unclassified", 70.0};
}

std::string_view wordFor(const Stretch& stretch) {
    if (stretch.isBridge()) return "Pont";
    if (stretch.quay) return "Quai";
    if (stretch.rank == StreetRank::primary) return stretch.urbanity > 0.5 ? "Boulevard" : "Route";
    if (stretch.rank == StreetRank::secondary) return stretch.urbanity > 0.5 ? "Avenue" : "Route";
    return stretch.urbanity > 0.36 ? "Rue" : "Chemin";
}

// Numbers the streets of each word from 1, in the order in which they are met.
class StreetNames {
public:
    std::string nameOf(const Stretch& stretch) {
        const std::string_view word = wordFor(stretch);
        const auto [place, isNew] = m_numbers.try_emplace({word, stretch.street}, 0);
        if (isNew) place->second = ++m_last[word];
        return fmt::format("{} {}", word, place->second);
    }

private:
    std::map<std::pair<std::string_view, std::uint32_t>, int> m_numbers;
    std::map<std::string_view, int> m_last;
};

domain::StreetEdge edgeOf(const Stretch& stretch, const Ground& ground, RandomStream& random) {
    const Use use = useOf(stretch, random);
    domain::StreetEdge edge;
    edge.type = use.type;
    edge.bridge = stretch.isBridge();
    edge.tunnel = false;
    edge.walk = true;
    edge.cycle = use.type != "pedestrian" && use.type != "footway";
    edge.drive = use.speed > 0.0;
    edge.oneWay = use.type == "residential" && stretch.urbanity > 0.8 && random.chance(0.2);
    if (use.speed > 0.0) edge.speed = KilometresPerHour{use.speed};
    edge.line.points = stretch.isBridge() ? Corners{ground.mesh.nodes[stretch.from], ground.mesh.nodes[stretch.to]}
                                          : ground.mesh.lineOf(ground.mesh.edges[stretch.edge]);
    return edge;
}

} // namespace

StreetNetwork makeStreets(const Ground& ground) {
    StreetNetwork network;
    network.nameOf.resize(ground.mesh.edges.size());
    std::vector<std::int64_t> numbers(ground.mesh.nodes.size());
    const auto numberOf = [&](std::uint32_t node) {
        if (numbers[node] == 0) {
            network.crossings.push_back(ground.mesh.nodes[node]);
            numbers[node] = static_cast<std::int64_t>(network.crossings.size());
        }
        return numbers[node];
    };
    StreetNames names;
    RandomStream random(ground.seed, kForStreets);
    for (const Stretch& stretch : makeSkeleton(ground)) {
        domain::StreetEdge& edge = network.edges.emplace_back(edgeOf(stretch, ground, random));
        edge.name = names.nameOf(stretch);
        edge.fromNode = numberOf(stretch.from);
        edge.toNode = numberOf(stretch.to);
        if (!stretch.isBridge()) network.nameOf[stretch.edge] = edge.name;
    }
    return network;
}

} // namespace geo::sample
