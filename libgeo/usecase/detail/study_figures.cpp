#include "usecase/detail/study_figures.h"

#include "usecase/site_overlay.h"

#include <algorithm>
#include <set>

namespace geo::usecase {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Kind;
using domain::StudyTopic;
using domain::Unit;
using domain::Value;
using enum StudyItem;

FieldInfo ofSite(std::string_view name) {
    return *domain::infoOf(Kind::site).find(name);
}

FieldInfo number(std::string_view name, Unit unit, FieldType type = FieldType::number) {
    return {.name = name, .type = type, .unit = unit};
}

FieldInfo texts(std::string_view name) {
    return {.name = name, .type = FieldType::textList};
}

template <domain::Coded Enum>
FieldInfo codes(std::string_view name, FieldType type = FieldType::codeList) {
    return {.name = name, .type = type, .codes = domain::codesOf<Enum>()};
}

std::vector<StudyItemInfo> madeItems() {
    using enum StudyTopic;
    return {
        {stage, functions, codes<domain::Stage>("stage", FieldType::code)},
        {functionsWanted, functions, codes<domain::PlaceFunction>("functions_wanted")},
        {functionsOffered, functions, codes<domain::PlaceFunction>("functions_offered")},
        {residents, functions, number("residents", Unit::residents), true},
        {spaces, functions, number("spaces", Unit::none, FieldType::integer), true},
        {spaceKinds, functions, codes<domain::SpaceKind>("space_kinds")},
        {usableArea, functions, number("usable_area_m2", Unit::squareMetres), true},
        {projects, functions, texts("projects")},
        {jobs, functions, number("jobs", Unit::jobs, FieldType::integer), true},
        {siteKind, land, ofSite("kind")},
        {lifeCycle, land, ofSite("life_cycle")},
        {commune, land, {.name = "commune"}},
        {qpv, land, texts("qpv")},
        {address, land, ofSite("address")},
        {parcels, land, ofSite("parcels")},
        {landArea, land, ofSite("land_area_m2"), true},
        {builtArea, land, ofSite("built_area_m2"), true},
        {ownerType, land, ofSite("owner_type")},
        {zone, legal, texts("zone")},
        {hazards, legal, texts("hazards")},
        {pollution, legal, ofSite("pollution")},
        {tenures, legal, codes<domain::Tenure>("tenures")},
        {bearer, legal, ofSite("bearer")},
        {windows, legal, ofSite("windows")},
        {cost, economic, number("cost_eur", Unit::euros), true},
        {price, economic, ofSite("price_eur"), true},
        {works, economic, ofSite("works_eur"), true},
        {rentLow, economic, number("rent_low_eur_m2_year", Unit::eurosPerSquareMetreYear)},
        {rentHigh, economic, number("rent_high_eur_m2_year", Unit::eurosPerSquareMetreYear)},
        {yearlyRent, economic, number("yearly_rent_eur", Unit::eurosPerYear), true},
    };
}

// Of a single row: it says the value or not.
StudyFigure figure(StudyItem item, Value value) {
    const std::size_t known = domain::isKnown(value) ? 1 : 0;
    return {item, std::move(value), known, 1};
}

// The parts of a list, each once, in their order.
Value joined(const std::vector<std::string>& parts) {
    std::vector<std::string> seen;
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty() || std::ranges::find(seen, part) != seen.end()) continue;
        seen.push_back(part);
        std::string plain = part;
        std::ranges::replace(plain, '|', '/'); // it parts the list
        text += (text.empty() ? "" : "|") + plain;
    }
    return text.empty() ? Value{} : Value{text};
}

template <domain::Coded Enum>
Value joined(const std::vector<Enum>& parts) {
    std::vector<std::string> texts;
    for (const Enum each : parts) texts.emplace_back(domain::codeOf(each));
    return joined(texts);
}

Value sumOf(const std::vector<double>& parts) {
    if (parts.empty()) return {};
    double sum = 0.0;
    for (const double each : parts) sum += each;
    return sum;
}

// The spaces that could say something; of a site without any, nothing is known rather than none there.
std::size_t rowsOf(const domain::Site& site) {
    return std::max(std::size_t{1}, site.spaces.size());
}

// What the scenario says by itself.
bool isOfScenario(StudyItem item) {
    return item == stage || item == functionsWanted || item == residents || item == cost;
}

// Spaces and who is in them.
void addUses(const detail::StudyGround& ground, const domain::Site& site, StudySite& out) {
    std::vector<domain::SpaceKind> kinds;
    std::vector<double> areas;
    for (const domain::Space& space : site.spaces) {
        if (space.kind) kinds.push_back(*space.kind);
        if (space.area) areas.push_back(space.area->value);
    }
    const std::size_t count = rowsOf(site);
    out.figures.push_back(figure(spaces, static_cast<std::int64_t>(site.spaces.size())));
    out.figures.push_back({spaceKinds, joined(kinds), kinds.size(), count});
    out.figures.push_back({usableArea, sumOf(areas), areas.size(), count});
    std::set<ProjectId> placed;
    for (const domain::Placement& each : ground.placed)
        if (std::ranges::find(site.spaces, each.space, &domain::Space::id) != site.spaces.end())
            placed.insert(each.project);
    std::vector<std::string> names;
    std::vector<double> expected;
    for (const ProjectId id : placed) {
        const auto project = ground.projects.find(id);
        if (project == ground.projects.end()) continue;
        names.push_back(project->second.name);
        if (project->second.jobs) expected.push_back(static_cast<double>(*project->second.jobs));
    }
    out.figures.push_back({projects, joined(names), names.size(), names.size()});
    Value sum;
    if (names.empty())
        sum = std::int64_t{0}; // nobody is placed, so nobody works there
    else if (const Value known = sumOf(expected); domain::isKnown(known))
        sum = static_cast<std::int64_t>(std::get<double>(known));
    out.figures.push_back({jobs, sum, names.empty() ? 1 : expected.size(), names.empty() ? 1 : names.size()});
}

void addFunctions(const detail::StudyGround& ground, const domain::SitingParams& params,
                  const domain::ChosenSite& chosen, StudySite& out) {
    const bool hasKind = chosen.kind && *chosen.kind < params.kinds.size();
    if (!params.kinds.empty()) {
        const Value code = hasKind ? Value{std::string{domain::codeOf(params.kinds[*chosen.kind].stage)}} : Value{};
        out.figures.push_back(figure(stage, code));
    }
    const auto& wanted = hasKind ? params.kinds[*chosen.kind].functions : params.functions;
    out.figures.push_back({functionsWanted, joined(wanted), wanted.size(), wanted.size()});
    const auto face = ground.faces.find(chosen.site);
    out.figures.push_back(
        figure(functionsOffered, face == ground.faces.end() ? Value{} : joined(face->second.functions)));
    out.figures.push_back(figure(residents, chosen.residents));
}

std::string nameOf(const OverlayPart& part) {
    std::string name = part.name.empty() ? part.key : part.name;
    if (!part.detail.empty() && part.detail != name) name += " (" + part.detail + ")";
    return name;
}

// What lies over the site by the layers of the workspace: nothing, or not known where the site has no place.
StudyFigure over(const SiteOverlay& overlay, StudyItem item, Kind kind) {
    std::vector<std::string> names;
    for (const OverlayPart& part : overlay.parts)
        if (part.kind == kind) names.push_back(nameOf(part));
    return {item, joined(names), names.size(), overlay.hasPlace ? names.size() : 1};
}

void addLand(const detail::StudyGround& ground, const domain::Site& site, const domain::Record& row,
             const SiteOverlay& overlay, StudySite& out) {
    const auto add = [&](StudyItem item) { out.figures.push_back(figure(item, row.value(infoOf(item).field.name))); };
    add(siteKind);
    add(lifeCycle);
    const std::string code = site.commune ? std::string{site.commune->text()} : std::string{};
    const auto named = ground.communes.find(code);
    const std::string name = named == ground.communes.end() ? code : named->second;
    out.figures.push_back(figure(commune, name.empty() ? Value{} : Value{name}));
    out.figures.push_back(over(overlay, qpv, Kind::qpv));
    for (const StudyItem item : {address, parcels, landArea, builtArea, ownerType}) add(item);
}

void addLaw(const domain::Site& site, const domain::Record& row, const SiteOverlay& overlay, StudySite& out) {
    const auto add = [&](StudyItem item) { out.figures.push_back(figure(item, row.value(infoOf(item).field.name))); };
    const StudyFigure zones = over(overlay, zone, Kind::zone);
    const Value typed = site.zoneType.empty() ? Value{} : Value{site.zoneType};
    out.figures.push_back(domain::isKnown(zones.value) ? zones : figure(zone, typed));
    out.figures.push_back(over(overlay, hazards, Kind::hazard));
    add(pollution);
    std::vector<domain::Tenure> offered;
    std::size_t known = 0;
    for (const domain::Space& space : site.spaces) {
        offered.insert(offered.end(), space.tenures.begin(), space.tenures.end());
        if (!space.tenures.empty()) ++known;
    }
    out.figures.push_back({tenures, joined(offered), known, rowsOf(site)});
    add(bearer);
    add(windows);
}

void addMoney(const domain::Site& site, const domain::Record& row, const domain::ChosenSite& chosen, StudySite& out) {
    out.figures.push_back(figure(cost, chosen.cost ? Value{chosen.cost->value} : Value{}));
    for (const StudyItem item : {price, works}) out.figures.push_back(figure(item, row.value(infoOf(item).field.name)));
    std::vector<double> rents;
    std::vector<double> yearly;
    for (const domain::Space& space : site.spaces) {
        if (!space.rent) continue;
        rents.push_back(space.rent->value);
        if (space.area) yearly.push_back(space.rent->value * space.area->value);
    }
    const std::size_t count = rowsOf(site);
    const auto bounds = std::ranges::minmax_element(rents);
    out.figures.push_back({rentLow, rents.empty() ? Value{} : Value{*bounds.min}, rents.size(), count});
    out.figures.push_back({rentHigh, rents.empty() ? Value{} : Value{*bounds.max}, rents.size(), count});
    out.figures.push_back({yearlyRent, sumOf(yearly), yearly.size(), count});
}

} // namespace

std::span<const StudyItemInfo> studyItems() {
    static const std::vector<StudyItemInfo> kItems = madeItems();
    return kItems;
}

const StudyItemInfo& infoOf(StudyItem item) {
    return studyItems()[static_cast<std::size_t>(item)];
}

namespace detail {

Result<StudyGround> readStudyGround(const Desk& desk, JobControl& job) {
    using enum domain::PlacementState;
    StudyGround ground;
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    for (domain::Site& each : sites.value) ground.sites.emplace(each.id, std::move(each));
    GEO_ASSIGN(auto faces, desk.workspace().all<domain::TiersLieu>(job));
    for (domain::TiersLieu& each : faces.value) ground.faces.emplace(each.dossier, std::move(each));
    GEO_ASSIGN(auto projects, desk.workspace().all<domain::Project>(job));
    for (domain::Project& each : projects.value) ground.projects.emplace(each.id, std::move(each));
    GEO_ASSIGN(auto placements, desk.workspace().all<domain::Placement>(job));
    for (domain::Placement& each : placements.value)
        if (each.state == approved || each.state == agreed || each.state == running)
            ground.placed.push_back(std::move(each));
    GEO_ASSIGN(const auto communes, desk.rows(Kind::commune, {}, job));
    for (const auto& row : communes.rows) ground.communes.emplace(row.key(), row.displayName());
    return ground;
}

Result<StudySite> studySite(const Desk& desk, const StudyGround& ground, const domain::SitingParams& params,
                            const domain::ChosenSite& chosen, JobControl& job) {
    StudySite out;
    out.site = chosen.site;
    out.name = chosen.name;
    out.at = chosen.at;
    const auto found = ground.sites.find(chosen.site);
    out.isGone = found == ground.sites.end();
    domain::Site site;
    SiteOverlay overlay;
    domain::Record row = domain::emptyRecord(Kind::site);
    if (!out.isGone) {
        site = found->second;
        out.name = site.name;
        row = domain::toRecord(site);
        GEO_ASSIGN(overlay, overlayOf(desk, row, job));
    }
    addFunctions(ground, params, chosen, out);
    addUses(ground, site, out);
    addLand(ground, site, row, overlay, out);
    addLaw(site, row, overlay, out);
    addMoney(site, row, chosen, out);
    if (out.isGone)
        for (StudyFigure& each : out.figures)
            if (!isOfScenario(each.item)) each = figure(each.item, {});
    return out;
}

} // namespace detail

} // namespace geo::usecase
