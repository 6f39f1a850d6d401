#include "formats/detail/json_records.h"

#include "formats/detail/backend.h"
#include "formats/detail/json_events.h"
#include "formats/detail/json_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geo::formats::detail {

namespace {

constexpr std::size_t kMostEvents = 200'000; // of the beginning
constexpr std::size_t kDeepestRecords = 3;
constexpr std::size_t kMostMembers = 4'000; // of one object

template <std::size_t N>
bool isAmong(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 8> kRecordLists = {"results", "records", "data",   "items",
                                                          "rows",    "values",  "result", "enregistrements"};
constexpr std::array<std::string_view, 10> kDeclaredTypes = {
    "FeatureCollection", "Feature",         "Topology",     "Point",   "MultiPoint",
    "LineString",        "MultiLineString", "MultiPolygon", "Polygon", "GeometryCollection"};

// Looks for the first array of objects, best of all one that is called as portals call theirs.
class LayoutFinder final : public JsonEvents {
public:
    bool declaresItself = false;
    std::optional<JsonLayout> found;
    int roots = 0;
    bool hasRootObject = false;

private:
    bool onScalar(nlohmann::ordered_json value) override {
        if (open().size() == 1 && open().front().key == "type" && value.is_string() &&
            isAmong(value.get_ref<const std::string&>(), kDeclaredTypes))
            return declared();
        return ++m_events < kMostEvents;
    }
    bool onBegin(bool isArray) override {
        if (open().empty() && !isArray) hasRootObject = true;
        if (!isArray && !open().empty() && open().back().isArray) return onRecord();
        return ++m_events < kMostEvents;
    }
    bool onKey() override {
        const std::string& name = open().back().key;
        if (open().size() == 1 && (name == "features" || name == "arcs" || name == "geometryType")) return declared();
        return true;
    }
    bool onEnd(bool) override { return true; }

    // An object in an array.
    bool onRecord() {
        ++m_events;
        if (open().size() > kDeepestRecords || isInsideArray()) return m_events < kMostEvents;
        JsonLayout layout;
        for (std::size_t i = 0; i + 1 < open().size(); ++i) layout.path.push_back(open()[i].key);
        const bool isKnown = layout.path.empty() || isAmong(layout.path.back(), kRecordLists);
        const bool isBetter = !found || (isKnown && layout.path.size() <= found->path.size());
        if (isBetter) found = std::move(layout);
        return !isKnown && m_events < kMostEvents;
    }
    [[nodiscard]] bool isInsideArray() const {
        return std::any_of(open().begin(), open().end() - 1, [](const Open& o) { return o.isArray; });
    }
    bool declared() {
        declaresItself = true;
        return false;
    }
    std::size_t m_events = 0;
};

// Builds each record and hands it on.
class RecordBuilder final : public JsonEvents {
public:
    RecordBuilder(const JsonLayout& layout, const JsonSink& sink, JsonStream& stream)
        : m_layout(layout)
        , m_sink(sink)
        , m_stream(stream) {}

    std::optional<Error> failure;

private:
    bool onScalar(nlohmann::ordered_json value) override {
        if (!m_parents.empty()) return add(std::move(value)) != nullptr;
        return isRecord() ? handOn(std::move(value)) : true;
    }
    bool onBegin(bool isArray) override {
        if (m_parents.empty() && !isRecord()) return true;
        JsonRecord value = isArray ? JsonRecord::array() : JsonRecord::object();
        if (m_parents.empty()) {
            m_record = std::move(value);
            m_parents.push_back(&m_record);
            return true;
        }
        // The container grows only when what was opened in it is closed: pointers to it hold.
        JsonRecord* child = add(std::move(value));
        if (child) m_parents.push_back(child);
        return child != nullptr;
    }
    bool onEnd(bool) override {
        if (m_parents.empty()) return true;
        m_parents.pop_back();
        return m_parents.empty() ? handOn(std::move(m_record)) : true;
    }

    // Whether what begins here is a record: it lies where the layout says.
    [[nodiscard]] bool isRecord() const {
        if (m_layout.isOneAfterAnother) return open().empty();
        if (open().size() != m_layout.path.size() + 1 || !open().back().isArray) return false;
        for (std::size_t i = 0; i < m_layout.path.size(); ++i)
            if (open()[i].isArray || open()[i].key != m_layout.path[i]) return false;
        return true;
    }
    JsonRecord* add(JsonRecord value) {
        JsonRecord& parent = *m_parents.back();
        if (parent.is_array()) return &parent.emplace_back(std::move(value));
        if (parent.size() >= kMostMembers) {
            isBroken = true;
            return nullptr;
        }
        JsonRecord& member = parent[open().back().key];
        member = std::move(value);
        return &member;
    }
    bool handOn(JsonRecord record) {
        m_stream.startAnew();
        auto done = m_sink(std::move(record), m_stream.position());
        if (!done) failure = std::move(done).error();
        return !failure;
    }

    const JsonLayout& m_layout;
    const JsonSink& m_sink;
    JsonStream& m_stream;
    JsonRecord m_record;
    std::vector<JsonRecord*> m_parents;
};

// Parses one value after another; false where a visitor or the file ended it.
bool parseAll(std::istream& stream, JsonEvents& events, bool isOneAfterAnother) {
    do {
        if (!nlohmann::json::sax_parse(stream, &events, nlohmann::json::input_format_t::json, false)) return false;
        stream >> std::ws;
    } while (isOneAfterAnother && stream.peek() != std::istream::traits_type::eof());
    return true;
}

} // namespace

// Any bytes are Latin-1, and the marks of JSON are the same there.
std::optional<JsonLayout> jsonLayoutOf(const std::filesystem::path& path) {
    const std::string mark = markedEncodingOf(path);
    JsonStream buffer{path, mark.empty() ? "ISO-8859-1" : mark};
    std::istream stream{&buffer};
    LayoutFinder finder;
    const bool isWhole = parseAll(stream, finder, false);
    if (finder.declaresItself || (finder.isBroken && !finder.found)) return std::nullopt;
    const bool hasMore = isWhole && stream.peek() != std::istream::traits_type::eof();
    if (finder.hasRootObject && (hasMore || (isWhole && !finder.found))) return JsonLayout{{}, true};
    return finder.found;
}

Result<void> readJsonRecords(const std::filesystem::path& path, const std::string& encoding, const JsonLayout& layout,
                             const JsonSink& sink) {
    JsonStream buffer{path, encoding};
    std::istream stream{&buffer};
    RecordBuilder builder{layout, sink, buffer};
    const bool isWhole = parseAll(stream, builder, layout.isOneAfterAnother);
    if (builder.failure) return std::unexpected(*std::move(builder.failure));
    if (buffer.isBroken()) return unreadable(path, fmt::format("byte {}", buffer.position()));
    if (buffer.isTooLong()) return unreadable(path, "record too large");
    if (!isWhole || builder.isBroken) return unreadable(path, fmt::format("byte {}", builder.brokenAt));
    return {};
}

} // namespace geo::formats::detail
