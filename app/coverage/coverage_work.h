#pragma once

#include "coverage/coverage_sketches.h"
#include "domain/results/access.h"
#include "usecase/cover.h"

#include <memory>
#include <optional>

// What the jobs of the coverage dock do: values in, values out, on any thread.
namespace app::coverage {

using SharedCoverage = std::shared_ptr<const geo::domain::CoverageReport>;
using SharedAccess = std::shared_ptr<const geo::domain::AccessReport>;

// What is asked. Access takes travel, functions and added sites from the coverage.
struct Asked {
    geo::domain::CoverageParams params;
    geo::domain::AccessParams access;
};
// Whether something is changed against the places as they are.
[[nodiscard]] bool isChanged(const geo::domain::CoverageParams& params);

// The workspace at one instant, kept so that other parameters are answered at once.
struct Ground {
    geo::usecase::CoverageGroundPtr cover;
    SharedShapes shapes;
};
using SharedGround = std::shared_ptr<const Ground>;
// Errors: those of usecase::readCoverageGround.
[[nodiscard]] geo::Result<SharedGround> readGround(const geo::usecase::Desk& desk, geo::JobControl& job);

struct Answer {
    SharedGround ground;
    SharedCoverage report;
    SharedCoverage before; // without what is added and removed; null where nothing is
    SharedAccess access;   // null where it has an error
    SharedAccess accessBefore;
    std::optional<geo::Error> accessError;
    geo::carto::Sketches squares;
    geo::carto::Sketches accessSquares;
};
using SharedAnswer = std::shared_ptr<const Answer>;
// Errors: those of usecase::cover.
[[nodiscard]] geo::Result<SharedAnswer> answerOf(const SharedGround& ground, const Asked& asked,
                                                 const text::Language& language, geo::JobControl& job);

// From where someone stands to the nearest place.
struct Way {
    geo::domain::TravelPath path;
    QString to;
    QString about; // key of the place
    geo::Metres snapped;
};
// Errors: placeTooFar, nothingToCover where no place can be reached; cancelled.
[[nodiscard]] geo::Result<Way> wayFrom(const Ground& ground, const geo::domain::CoverageReport& report,
                                       geo::geom::PointM from, geo::JobControl& job);

} // namespace app::coverage
