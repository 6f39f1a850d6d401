#pragma once

#include "domain/record.h"
#include "formats/source.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::formats {

// The text of a field of the row by its normalised name; "" where there is no such field or nothing in it.
using FieldText = std::function<std::string_view(std::string_view)>;

// A text as it is to be read: codes of the standard turned into ours, a list of another language's making into "a|b".
using TextChange = std::string (*)(std::string_view);

// Where an attribute stands in the files of a standard.
struct PresetField {
    std::string_view attribute;
    std::vector<std::string_view> names; // as domain::normalised gives them; the first that the file has
    TextChange change = nullptr;
};

// By what the files of a standard are known. Every group of `fields` must have one of its names in the file.
struct Signature {
    std::vector<std::vector<std::string_view>> fields;
    std::vector<std::string_view> hints = {};  // parts of the normalised name of the layer or the file
    bool isHintNeeded = false;                 // one of the hints must be there
    bool (*test)(const SourceInfo&) = nullptr; // what the samples of the fields must show
};

// How the files of one official standard, or of one publisher, are read. One table a standard, in a file of `presets/`.
struct Preset {
    std::string_view name; // stable: "etalab_parcels"; of entente-cli, and of the dataset
    domain::Kind kind = domain::Kind::site;
    Signature signature;
    std::vector<PresetField> fields;
    std::vector<domain::Kind> faces = {}; // of the site: their columns are read from the fields of their standard
    std::map<std::string_view, std::string_view> constants = {}; // attribute -> value as text
    std::vector<std::string_view> consulted = {};                // fields that `complete` and `split` look at besides
    // Fills what no single field says; never what is known already.
    void (*complete)(domain::Record&, const FieldText&) = nullptr;
    // The rows that one row of the file stands for (several neighbourhoods of a commune in one).
    std::vector<SourceRow> (*split)(const SourceInfo&, SourceRow&&) = nullptr;
    std::string_view producer = {}; // where the publisher is always the same: maps print it
    std::string_view licence = {};
};

// Every preset, in the order in which equals are preferred.
[[nodiscard]] std::span<const Preset* const> presets();

// By name. Error: valueNotInList (field "preset", value, allowed).
[[nodiscard]] Result<const Preset*> presetNamed(std::string_view name);

// The preset whose signature the opened file bears best: the one with most groups and hints found; among those of
// `kind` where it is given. Null where none fits. Linear in fields times presets.
[[nodiscard]] const Preset* recognisedPreset(const SourceInfo& info, std::optional<domain::Kind> kind = {});

} // namespace geo::formats
