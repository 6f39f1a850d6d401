#include "arch/include_rule.h"

#include "arch/house_path.h"
#include "arch/line_match.h"
#include "arch/source_text.h"

#include <optional>
#include <set>

namespace arch {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names& rooms() {
    static const Names kRooms{"base", "geom", "domain", "analysis", "carto", "store", "formats", "usecase"};
    return kRooms;
}

// The table of HOUSE: whose headers a room of libgeo may include; none where every room is open.
std::optional<Names> openRooms(const HousePath& place) {
    if (place.storey == "app") return Names{"usecase", "carto", "domain", "geom", "base"};
    if (place.storey != "libgeo" || place.room == "usecase") return std::nullopt;
    if (place.room == "base") return Names{"base"};
    if (place.room == "geom") return Names{"geom", "base"};
    if (place.room == "domain") return Names{"domain", "geom", "base"};
    return Names{place.room, "domain", "geom", "base"};
}

struct ThirdParty {
    std::regex header;
    Names hiders; // rooms of libgeo or folders of app; empty: any room, but never in a public header of libgeo
};

const std::vector<ThirdParty>& thirdParties() {
    static const std::vector<ThirdParty> kThirdParties{
        {std::regex{R"(^(gdal|ogr|cpl_).*\.h$)"}, {"formats"}},
        {std::regex{R"(^(geos.*|proj.*)\.h$)"}, {"geom"}},
        {std::regex{R"(^(sqlite3|spatialite).*\.h$|^spatialite/.*)"}, {"store"}},
        {std::regex{R"(^boost/.*)"}, {"analysis"}},
        {std::regex{R"(^xlsxwriter.*)"}, {"formats"}},
        {std::regex{R"(^expat.*\.h$)"}, {"carto"}},
        {std::regex{R"(^CLI/.*)"}, {"cli"}},
        {std::regex{R"(^(nlohmann|fmt)/.*)"}, {}},
    };
    return kThirdParties;
}

// The hint for an include of a header of this house, or empty where it is allowed.
std::string houseHint(const HousePath& place, const std::string& header) {
    const std::string target = header.substr(0, header.find('/'));
    if (!rooms().contains(target)) {
        const bool leavesLibgeo = place.storey == "libgeo" && (target == "app" || target == "sample_data");
        return leavesLibgeo ? "libgeo never looks up: pass the value down as a parameter of the use case" : "";
    }
    const bool isOwn = place.storey == "libgeo" && place.room == target;
    if (!isOwn && header.find("/detail/") != std::string::npos)
        return "detail/ of " + target + " is closed: use a public header of it, or add what is missing there";
    const std::optional<Names> open = openRooms(place);
    if (!open || open->contains(target)) return "";
    const std::string from = place.storey == "app" ? "app" : place.room;
    return from + " may not include " + target +
           ": move what both need down to domain, or let usecase introduce them (table in ARCHITECTURE.md)";
}

std::string thirdPartyHint(const HousePath& place, const std::string& header) {
    for (const ThirdParty& party : thirdParties()) {
        if (!std::regex_search(header, party.header)) continue;
        if (!party.hiders.empty() && !party.hiders.contains(place.room))
            return "<" + header + "> is hidden by " + *party.hiders.begin() + ": call a function of that room instead";
        if (place.isPublicHeader() && place.storey == "libgeo")
            return "<" + header + "> stops at .cpp or detail/: forward declare, or keep it behind a unique_ptr";
    }
    return "";
}

void checkFile(const std::string& path, const std::string& text, Violations& out) {
    const HousePath place = placeInHouse(path);
    static const std::regex kInclude{R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"};
    for (const LineMatch& match : matchLines(readSource(text).withLiterals, kInclude)) {
        const std::string& header = match.groups[1];
        const std::string hint = match.groups[0] == "\"" ? houseHint(place, header) : thirdPartyHint(place, header);
        if (!hint.empty()) out.push_back({path, match.line, hint});
    }
}

} // namespace

Violations checkIncludes(const Files& files) {
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (place.isCpp() && (place.storey == "libgeo" || place.storey == "app")) checkFile(path, text, out);
    }
    return out;
}

} // namespace arch
