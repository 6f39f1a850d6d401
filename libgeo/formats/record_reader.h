#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/record.h"
#include "formats/preset.h"
#include "formats/source.h"
#include "geom/crs.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace geo::formats {

// How rows of a source become records of a kind.
struct RecordMapping {
    domain::Kind kind = domain::Kind::site;
    std::map<std::string, std::string> fields = {};    // attribute -> field of the source: what the user decides
    std::map<std::string, std::string> constants = {}; // attribute -> value as text, where the source says nothing
    int epsg = geom::kLambert93;                       // CRS of the records: the workspace's
    int sourceEpsg = 0;                                // 0: Source::info().chosenEpsg()
    const Preset* preset = nullptr; // of this kind; null: fields are found by the names that are known for the kind
};

// Where an attribute's values come from.
struct AttributeSource {
    std::string attribute; // of a face: "friche.site_statut"
    std::string field;     // of the source; "" for a constant
    std::string constant;  // used where the field has nothing
    bool byUser = false;   // else found by its name
};

// The mapping that readRecords will use: the user's choices, then the preset's fields, or without a preset those whose
// names are known for this kind, then constants. A field found by name is passed over where its sample cannot be a
// value of the attribute, unless no other has its name and no row is kept without it. Errors: attributeUnknown (kind,
// field, allowed); fieldMissing (file, field, allowed); those of parseValue for a constant.
[[nodiscard]] Result<std::vector<AttributeSource>> resolvedMapping(const Source& source, const RecordMapping& mapping);

struct RejectedRow {
    std::int64_t row = 0;
    std::vector<std::pair<std::string, std::string>> values; // field, text
    std::string wkt;                                         // in the CRS of the source; "" without geometry
    Diagnostic reason;
};

// A record with the row it came from and what was found in that row.
struct ReadRecord {
    domain::Record record;
    std::vector<domain::Record>
        faces; // of a site, without their reference to it: those of the preset
    std::int64_t row = 0;
    std::vector<Diagnostic> diagnostics;
    SourceRow source; // as the file has it
};

// Keys are not compared with one another: that is the workspace's work.
using RecordSink = std::function<Result<void>(ReadRecord&&)>;
using RejectSink = std::function<Result<void>(RejectedRow&&)>;

struct ReadReport {
    std::int64_t read = 0;     // rows, after a preset split or united them; always kept + rejected
    std::int64_t kept = 0;     // rows that gave at least one record
    std::int64_t records = 0;  // more than `kept` where a multi-line became several streets
    std::int64_t repaired = 0; // rows kept with a mended geometry
    std::int64_t rejected = 0;
    std::int64_t withoutPlace = 0; // rows kept without a geometry
    int epsg = 0;                  // the source was read in
    std::string encoding;
    std::vector<AttributeSource> mapping;
    std::vector<Diagnostic> diagnostics; // about the whole file; those of rows went to the sinks
};

// Reads a source into records in the CRS of the workspace: values through domain::parseValue, geometry reprojected,
// reduced to the dimension of the kind, and mended where invalid. Of classes of standards (the record, or its first face)
// the texts stay as they are, and what nothing takes is kept in domain::kOtherFields. A bad optional value is left unknown (valueRejected);
// a bad or missing required value or key, or a geometry the kind cannot hold, rejects the row. Memory does not grow
// with the file, unless its preset unites rows. Errors: those of resolvedMapping; crsMissing (file) where rows have
// places in an unknown CRS; crsUnknown; cancelled; those of Source::read and of the sinks.
[[nodiscard]] Result<ReadReport> readRecords(Source& source, const RecordMapping& mapping, const RecordSink& sink,
                                             const RejectSink& rejectSink, JobControl& control);

} // namespace geo::formats
