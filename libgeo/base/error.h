#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo {

// A named value of an error or a diagnostic. The names are stable: app/text builds its sentences from them.
// Customary names: file, layer, row, field, value, kind, key, allowed, found, expected, holder, detail.
struct Argument {
    std::string name;
    std::string value;

    friend bool operator==(const Argument&, const Argument&) = default;
};
using Arguments = std::vector<Argument>;

// The value of an argument, or an empty text where there is none of that name. Linear in the number of arguments.
[[nodiscard]] std::string_view argument(const Arguments& arguments, std::string_view name);

// Why an operation cannot go on. Each has one sentence a language in app/text (a switch without default: a new code
// does not compile until it has its sentence). The comment names the arguments.
enum class ErrorCode : std::uint8_t {
    cancelled,           // the user stopped it; the state before is intact
    fileMissing,         // file
    fileUnreadable,      // file, detail
    fileExists,          // file: refused to overwrite
    folderNotWritable,   // file (the folder)
    diskFull,            // file
    writeFailed,         // file, detail
    notAWorkspace,       // file
    workspaceNewer,      // file, found, expected (schema numbers)
    workspaceDamaged,    // file, detail
    workspaceLocked,     // file: another program writes in it
    workspaceReadOnly,   // file; found, expected (schema numbers) where only writing would bring it up to date
    migrationFailed,     // file, found (schema), detail
    formatUnknown,       // file: no allowed driver reads it
    layerMissing,        // file, layer, allowed (layers it has)
    layerAmbiguous,      // file, allowed (layers to choose from)
    archiveUnsafe,       // file, member, detail (what it would do: "path", "link", "archive"): refused
    archiveEncrypted,    // file, member: locked by a password
    archiveTooLarge,     // file, member, found (bytes unpacked), allowed (bytes there is room for)
    memberMissing,       // file, member, allowed (members that can be read)
    memberAmbiguous,     // file, allowed (members to choose from)
    fieldMissing,        // file, field, allowed (fields it has)
    attributeUnknown,    // kind, field, allowed
    crsUnknown,          // value
    crsMissing,          // file: no CRS and none given
    encodingUnknown,     // value, allowed
    kindUnknown,         // value, allowed
    valueRequired,       // kind, field
    valueNotNumber,      // field, value
    valueNotDate,        // field, value
    valueNotInList,      // field, value, allowed
    valueOutOfRange,     // field, value, expected (a range as "0..1")
    valueMalformed,      // field, value, expected (the shape of it)
    valuesContradict,    // kind, field (first), value, other (second field)
    geometryWrongType,   // field, found, expected
    referenceMissing,    // kind, key: what is referred to does not exist
    referenceInUse,      // kind, key, by: still referred to, so it cannot go
    notFound,            // kind, key
    duplicateKey,        // kind, key
    transitionForbidden, // from, to, allowed
    nothingToUndo,       //
    nothingToRedo,       //
    undoConflict,        // kind, key: the row has changed since by other means
    expressionInvalid,   // value, detail (position and what was expected)
    criterionUnknown,    // value, allowed
    methodUnknown,       // value, allowed
    solverMissing,       // program: the solver is not installed
    solverFailed,        // program, detail ("killed", "memory", "time", "model"): it ended without a solution
    nothingToAllocate,   // what ("project", "space", "pair")
    networkMissing,      // what ("street": no street at all; "mode": none that may be used so), mode
    nothingToCover,      // what ("population", "place", "area", "candidate")
    placeTooFar,         // key, found (metres to the nearest street), allowed (metres)
    sitingImpossible,    // what ("must", "number", "budget", "distance", "capacity", "cover"), key, found, expected
    nothingToShow,       // what: e.g. a map of an empty workspace
    outputTypeUnknown,   // file, allowed
    internal,            // detail: a defect of the program, never of the data
};

// The stable name of a code, for JSON and logs: "file_missing".
[[nodiscard]] std::string_view name(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::internal;
    Arguments arguments;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace geo
