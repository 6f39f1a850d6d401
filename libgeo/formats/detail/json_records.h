#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geo::formats::detail {

// Where a JSON file that is not GeoJSON keeps its records: in the array at the end of `path` (names of members from the
// root; none for a root that is the array), or one object after another ("JSON Lines", or a single one).
struct JsonLayout {
    std::vector<std::string> path;
    bool isOneAfterAnother = false;
};

// Looks at the beginning of the file. Nothing where it is no JSON, holds no records, or is of a format that says what
// it is (GeoJSON, TopoJSON, ESRI JSON).
[[nodiscard]] std::optional<JsonLayout> jsonLayoutOf(const std::filesystem::path& path);

using JsonRecord = nlohmann::ordered_json;

// Receives the records one by one, and the bytes of the file read so far.
using JsonSink = std::function<Result<void>(JsonRecord&&, std::int64_t position)>;

// Hands on every element of the array of records; what is no object comes as it is. Memory: one record of at most 64
// MB. Errors: fileUnreadable (no JSON, cut off, nested over 64 levels, a record too large); those of the sink.
[[nodiscard]] Result<void> readJsonRecords(const std::filesystem::path& path, const std::string& encoding,
                                           const JsonLayout& layout, const JsonSink& sink);

enum class JsonType : std::uint8_t { none, text, integer, number, boolean, list };

struct FlatValue {
    std::string name;
    std::optional<std::string> text; // none: null or empty
    JsonType type = JsonType::none;
};

// The members of a record as fields: those of nested objects with "_" between the names, lists joined by "|", a GeoJSON
// geometry (or feature) as one text. Wrappings of portals ("fields", "record", "properties" of a feature) leave no
// trace in the names.
[[nodiscard]] std::vector<FlatValue> flattened(const JsonRecord& record);

} // namespace geo::formats::detail
