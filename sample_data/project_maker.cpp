#include "sample_data/project_maker.h"

#include "sample_data/place_names.h"
#include "sample_data/project_templates.h"

#include "domain/need_template.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace geo::sample {

namespace {

using domain::Filiere;
using domain::NeedLevel;
using domain::Stage;

constexpr int kProjects = 60;
constexpr int kHopelessEvery = 20; // of these the last asks for what no space has

class ProjectMaker {
public:
    explicit ProjectMaker(const MadeSoFar& made)
        : m_made(made) {}

    domain::Project one(int number) {
        RandomStream random(m_made.ground.seed, kForProjects, static_cast<std::uint64_t>(number));
        // The first is of the filière réemploi; then they take turns, but for the first of the hopeless.
        const auto filiere = number == kHopelessEvery ? Filiere::reemploi : static_cast<Filiere>(number % 10);
        const ProjectTemplate& called = templateOf(filiere);
        const domain::UsualNeeds& like = domain::usualNeeds(filiere);
        domain::Project project;
        project.code = fmt::format("P-{:03}", number);
        project.filiere = filiere;
        project.stage = number == 1 ? Stage::growth : static_cast<Stage>(random.below(3));
        const std::size_t variant = number == 1 ? 0 : random.below(called.names.size());
        const std::uint32_t block = number == 1 ? firstNeighbourhood() : m_made.drawBlock(random, true);
        project.name = m_names.unique(fmt::format("{} – {}", called.names[variant], quarterOf(block)));
        project.organisation = fmt::format("Structure porteuse {} (exemple)", number);
        if (random.chance(0.7)) project.contact = fmt::format("projet-{:03}@example.org", number);
        project.summary = called.summary;
        setRoom(project, like, random);
        setFeatures(project, like, random);
        setTimeAndMoney(project, like, random);
        setPlace(project, block, random);
        if (number % kHopelessEvery == 0) ask(project, number / kHopelessEvery);
        return project;
    }

private:
    // A block of the first neighbourhood.
    std::uint32_t firstNeighbourhood() const {
        const auto& qpvOf = m_made.neighbourhoods.qpvOf;
        for (std::uint32_t block = 0; block < qpvOf.size(); ++block)
            if (qpvOf[block] == 0 && m_made.parcels.blockOn(block) != nullptr) return block;
        return kNoCell;
    }

    std::string quarterOf(std::uint32_t block) const {
        const std::size_t qpv = m_made.neighbourhoods.qpvOf[block];
        return qpv == kNoQpv ? m_made.ground.communeOf(block).name : m_made.neighbourhoods.qpvs[qpv].name;
    }

    static double tens(double value) { return std::floor(value / 10.0 + 0.5) * 10.0; }

    static void setRoom(domain::Project& project, const domain::UsualNeeds& like, RandomStream& random) {
        const double least = tens(like.area.value * domain::roomOf(*project.stage) * random.between(0.8, 1.25)) + 10.0;
        project.areaMin = SquareMetres{least};
        project.areaIdeal = SquareMetres{tens(least * random.between(1.4, 2.2))};
        if (random.chance(0.7))
            project.areaMax = SquareMetres{tens(project.areaIdeal->value * random.between(1.5, 3.0))};
        project.spaceKinds.assign(like.kinds.begin(), like.kinds.end());
        if (like.load.value > 0.0) project.floorLoadMin = like.load;
        if (like.power.value > 0.0) project.powerMin = like.power;
    }

    static void setFeatures(domain::Project& project, const domain::UsualNeeds& like, RandomStream& random) {
        project.groundFloor = like.groundFloor;
        project.accessible = random.chance(0.3) ? NeedLevel::required : NeedLevel::preferred;
        project.vehicleAccess = like.vehicleAccess;
        project.openToPublic = like.openToPublic;
        project.water = like.water;
        project.sanitation = like.sanitation;
        project.outdoor = like.outdoor;
        if (like.noise.value > 0.0) project.noiseMax = like.noise;
        if (random.chance(0.35)) project.weeklySlots = random.whole(2, 8);
    }

    static void setTimeAndMoney(domain::Project& project, const domain::UsualNeeds& like, RandomStream& random) {
        using namespace std::chrono;
        project.startEarliest = addMonths(sys_days{2026y / March / 1}, static_cast<int>(random.whole(0, 20)));
        if (random.chance(0.85))
            project.startLatest = addMonths(*project.startEarliest, static_cast<int>(random.whole(9, 24)));
        project.durationMonths = random.whole(4, like.years * 4) * 3;
        project.rentMax = EurosPerSquareMetreYear{std::floor(like.rent.value * random.between(0.9, 1.4))};
        if (random.chance(0.6))
            project.budget = EurosPerYear{
                std::floor(project.areaMin->value * project.rentMax->value * random.between(1.1, 2.2) / 100.0) * 100.0};
        project.jobs = random.whole(1, like.jobs);
        project.priority = random.chance(0.15) ? 2.0 : random.chance(0.2) ? 1.5 : 1.0;
    }

    void setPlace(domain::Project& project, std::uint32_t block, RandomStream& random) const {
        project.anchor = m_made.pointOn(block, random);
        const bool inQpv = m_made.neighbourhoods.qpvOf[block] != kNoQpv;
        project.inQpv = inQpv ? NeedLevel::preferred : NeedLevel::indifferent;
        if (random.chance(0.3)) project.reach = Metres{static_cast<double>(random.whole(14, 24)) * 500.0};
    }

    // Needs that nothing in the metropolis meets.
    static void ask(domain::Project& project, int which) {
        project.name += " (grand format)";
        if (which == 1) {
            project.areaMin = SquareMetres{60'000.0};
            project.areaIdeal = project.areaMax = SquareMetres{80'000.0};
        } else if (which == 2) {
            project.ceilingHeightMin = Metres{18.0};
            project.spaceKinds = {domain::SpaceKind::hall};
            project.areaMin = SquareMetres{6'000.0};
            project.areaIdeal = project.areaMax = SquareMetres{9'000.0};
        } else {
            project.startEarliest = std::chrono::sys_days{std::chrono::year{2026} / 1 / 15};
            project.startLatest = std::chrono::sys_days{std::chrono::year{2026} / 2 / 15};
            project.areaMin = SquareMetres{20'000.0};
            project.areaIdeal = project.areaMax = SquareMetres{30'000.0};
        }
    }

    const MadeSoFar& m_made;
    PlaceNames m_names;
};

} // namespace

std::vector<domain::Project> makeProjects(const MadeSoFar& made) {
    ProjectMaker maker(made);
    std::vector<domain::Project> projects;
    for (int number = 1; number <= kProjects; ++number) projects.push_back(maker.one(number));
    return projects;
}

} // namespace geo::sample
