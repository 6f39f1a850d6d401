#include "base/error.h"

#include <algorithm>

namespace geo {

std::string_view argument(const Arguments& arguments, std::string_view name) {
    const auto found = std::ranges::find(arguments, name, &Argument::name);
    return found == arguments.end() ? std::string_view{} : std::string_view{found->value};
}

std::string_view name(ErrorCode code) {
    switch (code) {
    case ErrorCode::cancelled:
        return "cancelled";
    case ErrorCode::fileMissing:
        return "file_missing";
    case ErrorCode::fileUnreadable:
        return "file_unreadable";
    case ErrorCode::fileExists:
        return "file_exists";
    case ErrorCode::folderNotWritable:
        return "folder_not_writable";
    case ErrorCode::diskFull:
        return "disk_full";
    case ErrorCode::writeFailed:
        return "write_failed";
    case ErrorCode::notAWorkspace:
        return "not_a_workspace";
    case ErrorCode::workspaceNewer:
        return "workspace_newer";
    case ErrorCode::workspaceDamaged:
        return "workspace_damaged";
    case ErrorCode::workspaceLocked:
        return "workspace_locked";
    case ErrorCode::workspaceReadOnly:
        return "workspace_read_only";
    case ErrorCode::migrationFailed:
        return "migration_failed";
    case ErrorCode::formatUnknown:
        return "format_unknown";
    case ErrorCode::layerMissing:
        return "layer_missing";
    case ErrorCode::layerAmbiguous:
        return "layer_ambiguous";
    case ErrorCode::archiveUnsafe:
        return "archive_unsafe";
    case ErrorCode::archiveEncrypted:
        return "archive_encrypted";
    case ErrorCode::archiveTooLarge:
        return "archive_too_large";
    case ErrorCode::memberMissing:
        return "member_missing";
    case ErrorCode::memberAmbiguous:
        return "member_ambiguous";
    case ErrorCode::fieldMissing:
        return "field_missing";
    case ErrorCode::attributeUnknown:
        return "attribute_unknown";
    case ErrorCode::crsUnknown:
        return "crs_unknown";
    case ErrorCode::crsMissing:
        return "crs_missing";
    case ErrorCode::encodingUnknown:
        return "encoding_unknown";
    case ErrorCode::kindUnknown:
        return "kind_unknown";
    case ErrorCode::valueRequired:
        return "value_required";
    case ErrorCode::valueNotNumber:
        return "value_not_number";
    case ErrorCode::valueNotDate:
        return "value_not_date";
    case ErrorCode::valueNotInList:
        return "value_not_in_list";
    case ErrorCode::valueOutOfRange:
        return "value_out_of_range";
    case ErrorCode::valueMalformed:
        return "value_malformed";
    case ErrorCode::valuesContradict:
        return "values_contradict";
    case ErrorCode::geometryWrongType:
        return "geometry_wrong_type";
    case ErrorCode::referenceMissing:
        return "reference_missing";
    case ErrorCode::referenceInUse:
        return "reference_in_use";
    case ErrorCode::notFound:
        return "not_found";
    case ErrorCode::duplicateKey:
        return "duplicate_key";
    case ErrorCode::transitionForbidden:
        return "transition_forbidden";
    case ErrorCode::nothingToUndo:
        return "nothing_to_undo";
    case ErrorCode::nothingToRedo:
        return "nothing_to_redo";
    case ErrorCode::undoConflict:
        return "undo_conflict";
    case ErrorCode::expressionInvalid:
        return "expression_invalid";
    case ErrorCode::criterionUnknown:
        return "criterion_unknown";
    case ErrorCode::methodUnknown:
        return "method_unknown";
    case ErrorCode::solverMissing:
        return "solver_missing";
    case ErrorCode::solverFailed:
        return "solver_failed";
    case ErrorCode::nothingToAllocate:
        return "nothing_to_allocate";
    case ErrorCode::networkMissing:
        return "network_missing";
    case ErrorCode::nothingToCover:
        return "nothing_to_cover";
    case ErrorCode::placeTooFar:
        return "place_too_far";
    case ErrorCode::sitingImpossible:
        return "siting_impossible";
    case ErrorCode::nothingToShow:
        return "nothing_to_show";
    case ErrorCode::outputTypeUnknown:
        return "output_type_unknown";
    case ErrorCode::internal:
        return "internal";
    }
    return "internal";
}

} // namespace geo
