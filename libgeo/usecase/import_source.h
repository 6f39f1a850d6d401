#pragma once

#include "formats/record_reader.h"
#include "formats/source.h"
#include "store/import_writer.h"
#include "usecase/desk.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

using formats::AttributeSource;
using formats::SourceInfo;
using store::ImportMode;

// The name of no preset: fields are found by the names that are common for a kind.
inline constexpr std::string_view kGenericPreset = "generic";

// What to read, and as what.
struct ImportRequest {
    std::filesystem::path source;
    std::optional<domain::Kind> kind; // none: that of the preset that the file is recognised by
    std::string preset; // "": the one the file is recognised by; "generic": none, fields are found by common names
    std::string layer;
    std::string member;                        // of an archive
    int epsg = 0;                              // 0: as the file says, else as its coordinates suggest
    std::optional<bool> swapAxes;              // none: as the coordinates suggest
    std::string encoding;                      // "": as detected
    std::map<std::string, std::string> fields; // attribute -> field of the source
    ImportMode mode = ImportMode::add;
    bool dryRun = false; // read and report; keep nothing
    std::optional<bool>
        takeStyle;        // none: no; the style that the source brings along, as a step of its own behind the import
    std::string producer; // printed on maps, with the licence and the vintage
    std::string licence;
    std::string vintage;
};

struct ImportOutcome {
    domain::Dataset dataset; // as kept; its number is 0 after a dry run. `preset` is "" for the generic reader
    std::vector<AttributeSource> mapping;
    std::vector<Diagnostic> diagnostics; // at most kMostDiagnostics; the counts are whole
    std::size_t moreDiagnostics = 0;     // beyond those
    double seconds = 0.0;
};

inline constexpr std::size_t kMostDiagnostics = 10'000;

// The kinds of which files are imported, in the order of menus.
[[nodiscard]] std::span<const domain::Kind> importableKinds();

// The names of the presets that read a kind.
[[nodiscard]] std::vector<std::string> presetsOf(domain::Kind kind);

// Opens the source of a request as the import will: with what the workspace knows of its ground. The kind and the
// preset that it will be read by. Of a file with several layers, where none is given, the only one that a preset
// recognises (as the kind asked for). Errors: those of formats::Source::open, where layerAmbiguous names only the
// layers that are recognised, each with its preset; kindUnknown, valueNotInList (preset).
struct OpenedSource {
    formats::Source source;
    domain::Kind kind;
    const formats::Preset* preset; // null: the generic reader
    std::string layer = {};        // chosen among several because it is recognised; "": as the request says
};
[[nodiscard]] Result<OpenedSource> openSource(const Desk& desk, const ImportRequest& request, JobControl& job);

// The modes by the names of entente-cli. Error: valueNotInList (field, value, allowed).
[[nodiscard]] Result<ImportMode> parseImportMode(std::string_view text);
[[nodiscard]] std::string_view nameOf(ImportMode mode);

// Reads a file into the workspace as one undoable step: all of it or, after an error or a cancel, nothing. A style is
// taken in a second one, and what becomes of it is told (styleTaken, styleRefused, styleSimplified). Rejected
// rows are kept with their reasons. A dry run of a workspace that can be written says what the import would say; of one
// that cannot, what is wrong with the file alone. Errors: those of formats::Source::open and readRecords, and of
// store::ImportWriter; kindUnknown where the kind is not one to import (dataset,
// placement, the parts of a dossier) or none was given and the file is not recognised.
[[nodiscard]] Result<ImportOutcome> importSource(Desk& desk, const ImportRequest& request, JobControl& job);

} // namespace geo::usecase
