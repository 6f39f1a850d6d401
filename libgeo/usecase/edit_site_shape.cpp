#include "usecase/edit_site_shape.h"

#include "geom/flaw.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;
using geom::Geometry;

constexpr std::size_t kLocation = 0; // positions among the shapes of a site
constexpr std::size_t kOutline = 1;
constexpr double kSameArea = 1.0; // square metres: what rounding in a form may take off

std::size_t fieldOf(std::string_view name) {
    return domain::infoOf(Kind::site).indexOf(name).value_or(0);
}

domain::Value& valueIn(Record& site, std::string_view field) {
    return site.values.at(fieldOf(field));
}

Result<void> sound(const Geometry& shape) {
    const auto flaw = geom::flawOf(shape);
    if (!flaw) return {};
    return fail(ErrorCode::valueMalformed,
                {{"field", "outline"},
                 {"value", fmt::format("{} ({:.2f} {:.2f})", flaw->reason, flaw->at.x, flaw->at.y)},
                 {"expected", "POLYGON"}});
}

bool isAsDrawn(const domain::Value& landArea, const Geometry& outline) {
    const auto* area = std::get_if<double>(&landArea);
    return area != nullptr && !geom::isEmpty(outline) &&
           std::abs(*area - geom::planimetricArea(outline).value) <= kSameArea;
}

// Square metres to the centimetre of a side, as an area is told.
double landAreaOf(const Geometry& outline) {
    return std::round(geom::planimetricArea(outline).value * 100.0) / 100.0;
}

Result<void> takeOutline(Record& site, const Geometry& outline) {
    GEO_TRY(sound(outline));
    domain::Value& landArea = valueIn(site, "land_area_m2");
    const bool follows = isAsDrawn(landArea, site.shapes[kOutline]);
    site.shapes[kOutline] = geom::promotedToMulti(outline);
    if (geom::isEmpty(outline)) return {};
    if (follows) landArea = landAreaOf(outline);
    const auto* point = std::get_if<geom::PointM>(&site.shapes[kLocation]);
    if (point != nullptr && geom::contains(site.shapes[kOutline], *point)) return {};
    GEO_ASSIGN(site.shapes[kLocation], geom::pointInside(outline));
    return {};
}

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "|"));
}

domain::Value listValue(const std::vector<std::string>& parts) {
    return parts.empty() ? domain::Value{} : domain::Value{joined(parts)};
}

// Which piece each parcel of a site lies in: where most of it is. Those that the workspace has not stay with the first.
struct SharedParcels {
    std::vector<std::vector<std::string>> ofPiece;
    std::vector<std::string> missing;
};

Result<SharedParcels> sharedParcels(const Desk& desk, const Record& site, const std::vector<Geometry>& pieces) {
    SharedParcels shared;
    shared.ofPiece.resize(pieces.size());
    for (const std::string& idu : domain::listParts(domain::toText(site.value("parcels")))) {
        const auto parcel = desk.row(Kind::parcel, idu);
        if (!parcel && parcel.error().code != ErrorCode::notFound) return std::unexpected(parcel.error());
        if (!parcel || geom::isEmpty(parcel->mainShape())) {
            shared.missing.push_back(idu);
            shared.ofPiece.front().push_back(idu);
            continue;
        }
        GEO_ASSIGN(const Geometry outline, geom::madeValid(parcel->mainShape()));
        std::size_t best = 0;
        double most = -1.0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            GEO_ASSIGN(const Geometry common, geom::intersectionOf(outline, pieces[i]));
            if (const double area = geom::planimetricArea(common).value; area > most) {
                most = area;
                best = i;
            }
        }
        shared.ofPiece[best].push_back(idu);
    }
    return shared;
}

Result<Record> pieceOf(const Record& seen, const Geometry& piece, std::size_t number) {
    Record part = seen;
    part.id = 0;
    valueIn(part, "code") = {};
    valueIn(part, "dataset_id") = {};
    valueIn(part, "name") = fmt::format("{} ({})", seen.displayName(), number);
    GEO_TRY(takeOutline(part, piece));
    return part;
}

} // namespace

Result<NewSite> addSite(Desk& desk, Record site, const Geometry& shape) {
    if (const auto* point = std::get_if<geom::PointM>(&shape)) {
        site.shapes[kLocation] = *point;
    } else {
        GEO_TRY(takeOutline(site, shape));
        if (!domain::isKnown(site.value("land_area_m2"))) valueIn(site, "land_area_m2") = landAreaOf(shape);
    }
    NewSite made;
    GEO_ASSIGN(made.commit, desk.add(site));
    made.site = SiteId{made.commit.ids.front()};
    return made;
}

Result<CommitReport> setOutline(Desk& desk, SiteId site, const Geometry& outline) {
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, site.value));
    Record after = seen;
    GEO_TRY(takeOutline(after, outline));
    return desk.edit(seen, after);
}

Result<CommitReport> setLocation(Desk& desk, SiteId site, geom::PointM location) {
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, site.value));
    Record after = seen;
    after.shapes[kLocation] = location;
    return desk.edit(seen, after);
}

Result<SplitReport> splitSite(Desk& desk, SiteId site, const geom::LineString& line, JobControl& job) {
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, site.value));
    GEO_TRY(sound(seen.shapes[kOutline]));
    GEO_TRY(job.step(Phase::computing));
    GEO_ASSIGN(const auto pieces, geom::splitBy(seen.shapes[kOutline], line));
    SplitReport report;
    if (pieces.size() < 2) return report;
    GEO_ASSIGN(SharedParcels parcels, sharedParcels(desk, seen, pieces));
    Record first = seen;
    GEO_TRY(takeOutline(first, pieces.front()));
    valueIn(first, "parcels") = listValue(parcels.ofPiece.front());
    store::Step step{domain::Action::edit, desk.who(), {{Kind::site, seen.id, first, seen}}};
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        GEO_ASSIGN(Record part, pieceOf(seen, pieces[i], i + 1));
        valueIn(part, "parcels") = listValue(parcels.ofPiece[i]);
        step.changes.push_back({Kind::site, 0, std::move(part), {}});
    }
    GEO_TRY(job.step(Phase::writing));
    GEO_ASSIGN(report.commit, desk.workspace().commit(step));
    for (std::size_t i = 1; i < report.commit.ids.size(); ++i) report.added.emplace_back(report.commit.ids[i]);
    report.parcelsNotInWorkspace = std::move(parcels.missing);
    return report;
}

namespace {

struct Merging {
    Record after;
    std::vector<Geometry> outlines;
    std::vector<std::string> parcels;
    std::optional<double> landArea = 0.0; // none where one is not known
};

Result<void> gather(Merging& merging, const Record& site) {
    const Geometry& outline = site.shapes[kOutline];
    GEO_TRY(sound(outline));
    if (!geom::isEmpty(outline)) merging.outlines.push_back(outline);
    for (const std::string& idu : domain::listParts(domain::toText(site.value("parcels"))))
        if (std::ranges::find(merging.parcels, idu) == merging.parcels.end()) merging.parcels.push_back(idu);
    const auto* area = std::get_if<double>(&site.value("land_area_m2"));
    if (area == nullptr)
        merging.landArea.reset();
    else if (merging.landArea)
        *merging.landArea += *area;
    return {};
}

// Rows of a kind that belong to a site, moved to another.
Result<std::size_t> moveRows(const Desk& desk, Kind kind, SiteId from, SiteId to, store::Step& step) {
    GEO_ASSIGN(const auto rows, desk.referring(kind, "site_id", from.value));
    GEO_ASSIGN(const std::size_t field, domain::infoOf(kind).indexOf("site_id"));
    for (const Record& seen : rows) {
        Record after = seen;
        after.values[field] = to.value;
        step.changes.push_back({kind, seen.id, std::move(after), seen});
    }
    return rows.size();
}

Result<void> takeUnion(Merging& merging, bool followsDrawing) {
    if (merging.outlines.empty()) return {};
    GEO_ASSIGN(const Geometry whole, geom::unionOf(merging.outlines));
    GEO_TRY(takeOutline(merging.after, whole));
    if (!followsDrawing && merging.landArea) valueIn(merging.after, "land_area_m2") = *merging.landArea;
    return {};
}

} // namespace

Result<MergeReport> mergeSites(Desk& desk, SiteId kept, const std::vector<SiteId>& others, JobControl& job) {
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, kept.value));
    Merging merging{seen, {}, {}, 0.0};
    GEO_TRY(gather(merging, seen));
    MergeReport report;
    store::Step step{domain::Action::edit, desk.who(), {}, true};
    std::vector<store::RowChange> removals;
    for (const SiteId other : others) {
        if (other == kept) continue;
        GEO_TRY(job.step(Phase::reading));
        GEO_ASSIGN(const Record row, desk.rowById(Kind::site, other.value));
        GEO_TRY(gather(merging, row));
        GEO_ASSIGN(const std::size_t spaces, moveRows(desk, Kind::space, other, kept, step));
        GEO_ASSIGN(const std::size_t attachments, moveRows(desk, Kind::attachment, other, kept, step));
        report.spaces += spaces;
        report.attachments += attachments;
        report.gone.push_back(row.displayName());
        removals.push_back({Kind::site, other.value, {}, {}});
    }
    report.merged = removals.size();
    if (removals.empty()) return report;
    GEO_TRY(takeUnion(merging, isAsDrawn(seen.value("land_area_m2"), seen.shapes[kOutline])));
    valueIn(merging.after, "parcels") = listValue(merging.parcels);
    step.changes.insert(step.changes.begin(), {Kind::site, seen.id, merging.after, seen});
    std::ranges::move(removals, std::back_inserter(step.changes));
    GEO_TRY(job.step(Phase::writing));
    GEO_ASSIGN(report.commit, desk.workspace().commit(step));
    return report;
}

} // namespace geo::usecase
