#pragma once

#include "domain/kind.h"

#include <QString>

#include <span>

namespace app::exchange {

// A form in which rows are handed on.
struct ExportFormat {
    const char* key; // in the settings
    const char* english;
    const char* suffix;
    const char* profile; // of geo::usecase::ExportRequest
    const char* hint;
    bool holdsSeveral;                       // kinds in a file
    bool isTable;                            // places are a column, if asked for
    const char* crs;                         // the one that the format has; null: the user chooses
    std::span<const geo::domain::Kind> asks; // what a standard's file is made of; none: any kind

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString hintText() const;
    [[nodiscard]] QString crsText() const; // "" where the user chooses
    // Whether rows of a kind can go into the file.
    [[nodiscard]] bool takes(geo::domain::Kind kind) const;
    // Whether rows of both kinds can go into one file: a standard has one class for a site and for its sheet.
    [[nodiscard]] bool takesBoth(geo::domain::Kind a, geo::domain::Kind b) const;
};

// In the order of the list.
[[nodiscard]] std::span<const ExportFormat> exportFormats();

} // namespace app::exchange
