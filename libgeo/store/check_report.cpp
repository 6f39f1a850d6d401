#include "store/check_report.h"

namespace geo::store {

std::string_view name(ProblemCode code) {
    switch (code) {
    case ProblemCode::fileDamaged:
        return "file_damaged";
    case ProblemCode::referenceBroken:
        return "reference_broken";
    case ProblemCode::spatialIndexBroken:
        return "spatial_index_broken";
    case ProblemCode::geometryInvalid:
        return "geometry_invalid";
    case ProblemCode::geometryUnreadable:
        return "geometry_unreadable";
    case ProblemCode::valueInvalid:
        return "value_invalid";
    case ProblemCode::referenceUnknown:
        return "reference_unknown";
    case ProblemCode::journalInconsistent:
        return "journal_inconsistent";
    case ProblemCode::datasetCount:
        return "dataset_count";
    }
    return "file_damaged";
}

} // namespace geo::store
