#include "usecase/standard_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;
using formats::StandardTable;

constexpr std::string_view kFriches = "cnig-friches";
constexpr std::string_view kSitesEco = "cnig-sites-eco";

// Reads the rows of a workspace as those of a standard's files.
class TableReader {
public:
    TableReader(const Desk& desk, const StandardScope& scope, JobControl& job)
        : m_desk(desk)
        , m_scope(scope)
        , m_job(job) {}

    Result<void> prepare() {
        GEO_ASSIGN(const Rows communes, m_desk.rows(Kind::commune, {}, m_job));
        for (const Record& commune : communes.rows) m_communes[commune.key()] = commune.displayName();
        m_around = {m_desk.info().epsg, [this](std::string_view insee) {
                        const auto found = m_communes.find(insee);
                        return found == m_communes.end() ? std::string{} : found->second;
                    }};
        return {};
    }

    // Of a class that has rows of its own.
    Result<StandardTable> ownRows(Kind kind) {
        GEO_ASSIGN(const Rows rows, rowsOf(kind, true));
        StandardTable table{kind, {}};
        for (const Record& row : rows.rows) table.rows.push_back(formats::standardRowOf(row, nullptr, m_around));
        return table;
    }

    // Of the faces of sites, in the order of the sites; `left` counts the sites without one.
    Result<StandardTable> facesOf(Kind face, Kind asked, std::int64_t& left) {
        const bool isOfSites = asked == Kind::site;
        GEO_ASSIGN(const Rows sites, rowsOf(Kind::site, isOfSites));
        GEO_ASSIGN(const Rows sheets, rowsOf(face, !isOfSites));
        std::map<std::int64_t, const Record*> ofSite;
        for (const Record& sheet : sheets.rows)
            if (const auto* site = std::get_if<std::int64_t>(&sheet.value(domain::dossierFieldOf(face))))
                ofSite[*site] = &sheet;
        StandardTable table{face, {}};
        for (const Record& site : sites.rows) {
            const auto sheet = ofSite.find(site.id);
            if (sheet == ofSite.end())
                ++left;
            else
                table.rows.push_back(formats::standardRowOf(*sheet->second, &site, m_around));
        }
        if (!isOfSites) left = 0;
        return table;
    }

private:
    Result<Rows> rowsOf(Kind kind, bool inScope) {
        GEO_ASSIGN(Rows found, m_desk.rows(kind, {inScope ? m_scope.where : std::string{}, {}}, m_job));
        const auto only = m_scope.only.find(kind);
        if (inScope && only != m_scope.only.end())
            std::erase_if(found.rows, [&](const Record& row) { return !only->second.contains(row.id); });
        return found;
    }

    const Desk& m_desk;
    const StandardScope& m_scope;
    JobControl& m_job;
    std::map<std::string, std::string, std::less<>> m_communes;
    formats::StandardSurroundings m_around;
};

std::unexpected<Error> kindMissing(Kind kind, std::string allowed) {
    return fail(ErrorCode::kindUnknown, {{"value", std::string{domain::name(kind)}}, {"allowed", std::move(allowed)}});
}

} // namespace

bool isStandardProfile(std::string_view profile) {
    return profile == kFriches || profile == kSitesEco;
}

Result<Kind> classUnder(std::string_view profile, Kind kind) {
    if (profile == kFriches) {
        if (kind == Kind::site || kind == Kind::friche) return Kind::friche;
        return kindMissing(kind, "site friche");
    }
    constexpr std::array kOwn = {Kind::terrainEco, Kind::siteEco, Kind::poleEco, Kind::etablissement};
    if (kind == Kind::site) return Kind::terrainEco;
    if (std::ranges::find(kOwn, kind) != kOwn.end()) return kind;
    return kindMissing(kind, "site terrain_eco site_eco pole_eco etablissement");
}

Result<StandardTables> standardTables(const Desk& desk, std::string_view profile, const std::vector<Kind>& kinds,
                                      const StandardScope& scope, JobControl& job) {
    StandardTables found;
    TableReader reader{desk, scope, job};
    GEO_TRY(reader.prepare());
    for (const Kind kind : kinds) {
        GEO_ASSIGN(const Kind of, classUnder(profile, kind));
        const bool isThere = std::ranges::find(found.tables, of, &StandardTable::kind) != found.tables.end();
        if (isThere) continue;
        std::int64_t left = 0;
        const bool isFace = !domain::dossierFieldOf(of).empty();
        GEO_ASSIGN(auto table, isFace ? reader.facesOf(of, kind, left) : reader.ownRows(of));
        found.tables.push_back(std::move(table));
        if (left > 0)
            found.diagnostics.push_back({DiagnosticCode::sheetMissing,
                                         Severity::note,
                                         {},
                                         "",
                                         {{"kind", std::string{domain::name(of)}}, {"count", std::to_string(left)}}});
    }
    return found;
}

} // namespace geo::usecase
