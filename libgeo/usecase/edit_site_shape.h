#pragma once

#include "usecase/desk.h"

#include <vector>

namespace geo::usecase {

// The shape of sites, drawn by hand; each call is one step of the journal. A polygon that is not valid is never kept:
// error valueMalformed (field outline, value: the reason of GEOS and where). A land area that is that of the drawing
// (within a square metre) follows it; one that was stated otherwise stays. Other errors: those of Desk::edit; notFound.

// A new site from a record of the kind (name, kind ...) with a point or polygons for its place; polygons give it its
// land area too where it has none, and a point inside.
struct NewSite {
    CommitReport commit;
    SiteId site;
};
[[nodiscard]] Result<NewSite> addSite(Desk& desk, domain::Record site, const geom::Geometry& shape);

// The outline drawn anew; the point moves inside where it would lie outside.
[[nodiscard]] Result<CommitReport> setOutline(Desk& desk, SiteId site, const geom::Geometry& outline);
[[nodiscard]] Result<CommitReport> setLocation(Desk& desk, SiteId site, geom::PointM location);

// A site cut along a line. The largest piece (with the parts of the outline that the line does not cut) keeps the row,
// its spaces and all that belongs to it; each other piece is a new site with the same attributes but its official
// code and its dataset, a number behind its name, and the parcels that lie in it.
struct SplitReport {
    CommitReport commit;
    std::vector<SiteId> added;                      // empty: the line cuts nothing off, and nothing was written
    std::vector<std::string> parcelsNotInWorkspace; // that stay with the first piece
};
[[nodiscard]] Result<SplitReport> splitSite(Desk& desk, SiteId site, const geom::LineString& line, JobControl& job);

// Several sites made one. `kept` keeps its row; its outline is the union, its parcels are those of all, its land area
// the sum where all are known. Spaces and documents of the others move to it; what else belongs to the others (their
// sheets by standards, their steps of the life cycle) goes with their rows, in the journal.
struct MergeReport {
    CommitReport commit;
    std::size_t merged = 0;        // rows that went
    std::size_t spaces = 0;        // that moved
    std::size_t attachments = 0;   // that moved
    std::vector<std::string> gone; // names of the rows that went
};
[[nodiscard]] Result<MergeReport> mergeSites(Desk& desk, SiteId kept, const std::vector<SiteId>& others,
                                             JobControl& job);

} // namespace geo::usecase
