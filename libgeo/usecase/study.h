#pragma once

#include "domain/results/siting.h"
#include "domain/study_part.h"
#include "usecase/scenarios.h"
#include "usecase/siting_ground.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

// What is told of each site of a study, by part. What stands in the workspace is as it is now; stage, residents and
// cost are those of the scenario.
enum class StudyItem : std::uint8_t {
    stage, // only where the scenario asks for kinds of places
    functionsWanted,
    functionsOffered, // by the third-place sheet of the site
    residents,
    spaces,
    spaceKinds,
    usableArea,
    projects, // placed: approved, agreed or running
    jobs,     // that they expect
    siteKind,
    lifeCycle,
    commune,
    qpv,
    address,
    parcels,
    landArea,
    builtArea,
    ownerType, // never the name of the owner
    zone,
    hazards,
    pollution,
    tenures,
    bearer,
    windows,
    cost, // that the scenario counted
    price,
    works,
    rentLow,
    rentHigh,
    yearlyRent, // of the spaces whose area and rent are known
};

struct StudyItemInfo {
    StudyItem item = StudyItem::stage;
    domain::StudyTopic part = domain::StudyTopic::functions;
    domain::FieldInfo field; // name in files and JSON, type, unit and codes
    bool sums = false;       // has a total over the sites
};

// In the order in which they are told.
[[nodiscard]] std::span<const StudyItemInfo> studyItems();
[[nodiscard]] const StudyItemInfo& infoOf(StudyItem item);

// A value with how many of the rows that it is made of say it: a sum over two of three spaces is told as such. Where
// there are no rows at all, there is none of it, which is not the same as not known.
struct StudyFigure {
    StudyItem item = StudyItem::stage;
    domain::Value value;
    std::size_t known = 0;
    std::size_t of = 1;
    [[nodiscard]] bool isPartial() const { return known > 0 && known < of; }
    [[nodiscard]] bool isNone() const { return of == 0; }
};

struct StudySite {
    SiteId site;
    std::string name;
    std::optional<geom::PointM> at;
    bool isGone = false; // no longer in the workspace: nothing is known but what the scenario says
    std::vector<StudyFigure> figures;
};

// The study of a siting scenario in four parts: figures from the data, and what people wrote. Personal fields are in
// none of them.
struct StudySheet {
    std::string workspace;
    domain::Scenario scenario; // without the texts of `spec` and `result`
    domain::SitingReport report;
    std::vector<StudySite> sites;               // as the scenario chose them; none where it found no choice
    std::vector<StudyFigure> totals;            // of the items that sum
    std::shared_ptr<const SitingGround> ground; // names of what was asked; never null
    std::array<std::string, 4> texts;           // by StudyTopic
    std::vector<ScenarioSource> sources;        // of a kept scenario: the datasets on the day it was kept
    [[nodiscard]] bool hasSites() const { return !sites.empty(); }
};

// The figures of one part of a site, or of the totals.
[[nodiscard]] std::vector<StudyFigure> figuresOf(const std::vector<StudyFigure>& figures, domain::StudyTopic part);

// Error: cancelled; those of the desk's readings.
[[nodiscard]] Result<StudySheet> studyOf(const Desk& desk, const domain::Scenario& scenario,
                                         const domain::SitingReport& report, JobControl& job);

// Of a kept scenario, by name. Errors: notFound (kind, key) for one that is none or no siting; valueMalformed where
// another program wrote it; cancelled.
[[nodiscard]] Result<StudySheet> readStudy(const Desk& desk, std::string_view name, JobControl& job);

// Keeps what is written in a part, as one undoable step; "" takes it away. Nothing is done where it is that already.
// Errors: workspaceReadOnly; those of Desk::edit.
[[nodiscard]] Result<CommitReport> writeStudyText(Desk& desk, ScenarioId scenario, domain::StudyTopic part,
                                                  const std::string& text);

} // namespace geo::usecase
