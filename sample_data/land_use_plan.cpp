#include "sample_data/land_use_plan.h"

namespace geo::sample {

namespace {

struct ZoneName {
    std::string_view label;
    std::string_view description;
    friend bool operator==(const ZoneName&, const ZoneName&) = default;
};

ZoneName zoneNameOf(const BlockGround& block) {
    switch (block.cover) {
    case Cover::water:
        return {"fleuve", "Lit du fleuve"};
    case Cover::urban:
        if (block.urbanity > 0.85) return {"U1", "Zone urbaine centrale"};
        return block.urbanity > 0.5 ? ZoneName{"U2", "Zone urbaine dense"}
                                    : ZoneName{"U3", "Zone urbaine pavillonnaire"};
    case Cover::activity:
        return {"UE", "Zone d'activité économique"};
    case Cover::toBuild:
        return {"1AU", "Zone à urbaniser"};
    case Cover::toBuildLater:
        return {"2AU", "Zone à urbaniser à long terme"};
    case Cover::farmland:
        return {"A", "Zone agricole"};
    default:
        return {"N", "Zone naturelle"};
    }
}

// The blocks connected with `start` that are of one commune and zone.
std::vector<std::uint32_t> pieceFrom(const Ground& ground, std::uint32_t start, std::vector<bool>& seen) {
    std::vector<std::uint32_t> piece{start};
    seen[start] = true;
    for (std::size_t at = 0; at < piece.size(); ++at) {
        for (const std::uint32_t edge : ground.mesh.cells[piece[at]].edges) {
            const std::uint32_t other = ground.mesh.across(edge, piece[at]);
            if (!ground.territory.holdsCell(other) || seen[other]) continue;
            if (ground.territory.communeOf[other] != ground.territory.communeOf[start]) continue;
            if (zoneNameOf(ground.blocks[other]) != zoneNameOf(ground.blocks[start])) continue;
            seen[other] = true;
            piece.push_back(other);
        }
    }
    return piece;
}

template <class IsMeant>
geom::MultiPolygon outlineWhere(const Ground& ground, IsMeant isMeant) {
    std::vector<bool> inside(ground.blocks.size());
    for (std::uint32_t i = 0; i < inside.size(); ++i) inside[i] = ground.territory.holdsCell(i) && isMeant(i);
    return outlineOf(ground.mesh, inside);
}

} // namespace

domain::ZoneType zoneTypeOf(Cover cover) {
    using enum domain::ZoneType;
    switch (cover) {
    case Cover::urban:
    case Cover::activity:
        return u;
    case Cover::toBuild:
        return auc;
    case Cover::toBuildLater:
        return aus;
    case Cover::farmland:
        return a;
    default:
        return n;
    }
}

std::vector<domain::Commune> makeCommunes(const Ground& ground) {
    std::vector<domain::Commune> communes;
    for (std::uint32_t i = 0; i < ground.facts.communes.size(); ++i) {
        domain::Commune& commune = communes.emplace_back();
        commune.code = ground.facts.communes[i].code;
        commune.name = ground.facts.communes[i].name;
        commune.population = Residents{static_cast<double>(ground.facts.communes[i].population)};
        commune.outline =
            outlineWhere(ground, [&](std::uint32_t block) { return ground.territory.communeOf[block] == i; });
    }
    return communes;
}

std::vector<domain::Zone> makeZones(const Ground& ground) {
    std::vector<domain::Zone> zones;
    std::vector<bool> seen(ground.blocks.size());
    std::vector<bool> inside(ground.blocks.size());
    for (std::uint32_t start = 0; start < ground.blocks.size(); ++start) {
        if (!ground.territory.holdsCell(start) || seen[start]) continue;
        const std::vector<std::uint32_t> piece = pieceFrom(ground, start, seen);
        for (const std::uint32_t block : piece) inside[block] = true;
        domain::Zone& zone = zones.emplace_back();
        const ZoneName name = zoneNameOf(ground.blocks[start]);
        zone.label = name.label;
        zone.description = name.description;
        zone.type = zoneTypeOf(ground.blocks[start].cover);
        zone.document = "illustratif";
        zone.outline = outlineOf(ground.mesh, inside);
        for (const std::uint32_t block : piece) inside[block] = false;
    }
    return zones;
}

std::vector<domain::Hazard> makeHazards(const Ground& ground) {
    std::vector<domain::Hazard> hazards(2);
    hazards[0].name = "Inondation : lit du fleuve";
    hazards[0].level = "fort";
    hazards[0].outline = outlineWhere(ground, [&](std::uint32_t i) { return ground.blocks[i].cover == Cover::water; });
    hazards[1].name = "Inondation : rives du fleuve";
    hazards[1].level = "moyen";
    hazards[1].outline =
        outlineWhere(ground, [&](std::uint32_t i) { return ground.blocks[i].onBank && ground.isLand(i); });
    for (domain::Hazard& hazard : hazards) {
        hazard.type = "inondation";
        hazard.document = "illustratif";
    }
    return hazards;
}

} // namespace geo::sample
