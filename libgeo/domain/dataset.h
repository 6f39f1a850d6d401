#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

// Where rows came from: one import, with what a published map must print of it.
struct Dataset {
    static constexpr Kind kKind = Kind::dataset;
    DatasetId id;
    std::string name;    // of the file or the service
    std::string content; // the Kind of its rows, by name
    std::string source;  // producer
    std::string licence;
    std::string vintage;              // as the producer dates it: "2024-08", "millésime 2023"
    std::string preset;               // that read it; empty: the generic reader
    std::optional<std::int64_t> epsg; // of the source
    std::string encoding;
    std::string imported; // UTC, ISO 8601
    std::int64_t read = 0;
    std::int64_t kept = 0;
    std::int64_t repaired = 0;
    std::int64_t rejected = 0;
    bool illustrative = false; // generated, not observed: every map made of it says so
    bool undone = false;       // its import was undone; the rows wait for a redo
    // What the import was told of the source, so that the next one of the same source is proposed the same.
    std::string layer;
    std::string member;  // of an archive
    std::string mapping; // JSON object attribute -> field: what the user decided
    bool swappedAxes = false;
};

} // namespace geo::domain
