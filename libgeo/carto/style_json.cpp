#include "carto/style_json.h"

#include "carto/detail/style_fields.h"
#include "carto/symbol_codes.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace geo::carto {
namespace {

using Json = nlohmann::ordered_json;

std::string hexOf(Colour c) {
    return fmt::format("#{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a);
}

// "#rrggbb" or "#rrggbbaa".
std::optional<Colour> colourOf(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (text.size() == 7) value = (value << 8U) | 0xFFU;
    return Colour{static_cast<std::uint8_t>(value >> 24U), static_cast<std::uint8_t>((value >> 16U) & 0xFFU),
                  static_cast<std::uint8_t>((value >> 8U) & 0xFFU), static_cast<std::uint8_t>(value & 0xFFU)};
}

Json numberJson(double value) {
    if (std::isinf(value)) return value > 0.0 ? "inf" : "-inf";
    return value;
}

std::optional<double> numberOf(const Json& json) {
    if (json.is_number()) return json.get<double>();
    if (!json.is_string()) return std::nullopt;
    if (json.get_ref<const std::string&>() == "inf") return std::numeric_limits<double>::infinity();
    if (json.get_ref<const std::string&>() == "-inf") return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

class Writer {
public:
    template <class Enum>
    void code(const char* name, Enum value) {
        m_json[name] = domain::codeOf(value);
    }
    void flag(const char* name, bool value) { m_json[name] = value; }
    void text(const char* name, const std::string& value) { m_json[name] = value; }
    void colour(const char* name, Colour value) { m_json[name] = hexOf(value); }
    void number(const char* name, double value, double, double) { m_json[name] = numberJson(value); }
    void whole(const char* name, int value, int, int) { m_json[name] = value; }
    void scale(const char* name, std::optional<double> value) {
        if (value) m_json[name] = numberJson(*value);
    }
    template <class T>
    void part(const char* name, T& value) {
        Writer inner;
        detail::visitFields(value, inner);
        m_json[name] = std::move(inner.m_json);
    }
    template <class T>
    void optional(const char* name, std::optional<T>& value) {
        if (value) part(name, *value);
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t) {
        Json& array = m_json[name] = Json::array();
        for (T& value : values) {
            Writer inner;
            detail::visitFields(value, inner);
            array.push_back(std::move(inner.m_json));
        }
    }
    [[nodiscard]] Json& json() { return m_json; }

private:
    Json m_json = Json::object();
};

// Reads an object; the first fault is kept, and what comes after it is left aside.
class Reader {
public:
    Reader(const Json& json, std::string place, std::optional<Error>& fault)
        : m_json(json)
        , m_place(std::move(place))
        , m_fault(fault) {
        if (!json.is_object()) fail(ErrorCode::valueMalformed, m_place, json, "{}");
    }

    template <class Enum>
    void code(const char* name, Enum& value) {
        const Json* json = find(name);
        if (json == nullptr) return;
        const auto found =
            json->is_string() ? domain::fromCode<Enum>(json->template get_ref<const std::string&>()) : std::nullopt;
        if (found)
            value = *found;
        else
            fail(ErrorCode::valueNotInList, at(name), *json,
                 fmt::format("{}", fmt::join(domain::codesOf<Enum>(), ", ")));
    }
    void flag(const char* name, bool& value) {
        const Json* json = find(name);
        if (json == nullptr) return;
        if (json->is_boolean())
            value = json->get<bool>();
        else
            fail(ErrorCode::valueMalformed, at(name), *json, "true, false");
    }
    void text(const char* name, std::string& value) {
        const Json* json = find(name);
        if (json == nullptr) return;
        if (!json->is_string()) return fail(ErrorCode::valueMalformed, at(name), *json, "\"\"");
        value = json->get<std::string>();
        if (value.size() > kMostStyleText)
            fail(ErrorCode::valueOutOfRange, at(name), *json, fmt::format("0..{}", kMostStyleText));
    }
    void colour(const char* name, Colour& value) {
        const Json* json = find(name);
        if (json == nullptr) return;
        const auto found = json->is_string() ? colourOf(json->get_ref<const std::string&>()) : std::nullopt;
        if (found)
            value = *found;
        else
            fail(ErrorCode::valueMalformed, at(name), *json, "#rrggbbaa");
    }
    void number(const char* name, double& value, double low, double high) {
        const Json* json = find(name);
        if (json == nullptr) return;
        const auto found = numberOf(*json);
        if (!found) return fail(ErrorCode::valueNotNumber, at(name), *json, "");
        if (!(*found >= low && *found <= high))
            return fail(ErrorCode::valueOutOfRange, at(name), *json, fmt::format("{}..{}", low, high));
        value = *found;
    }
    void whole(const char* name, int& value, int low, int high) {
        double read = value;
        number(name, read, low, high);
        value = static_cast<int>(std::lround(read));
    }
    void scale(const char* name, std::optional<double>& value) {
        if (find(name) == nullptr) return;
        double read = 0.0;
        number(name, read, 0.0, std::numeric_limits<double>::infinity());
        value = read;
    }
    template <class T>
    void part(const char* name, T& value) {
        if (const Json* json = find(name)) readPart(*json, at(name), value);
    }
    template <class T>
    void optional(const char* name, std::optional<T>& value) {
        if (const Json* json = find(name)) readPart(*json, at(name), value.emplace());
    }
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t most) {
        const Json* json = find(name);
        if (json == nullptr) return;
        if (!json->is_array()) return fail(ErrorCode::valueMalformed, at(name), *json, "[]");
        if (json->size() > most)
            return fail(ErrorCode::valueOutOfRange, at(name), json->size(), fmt::format("0..{}", most));
        values.clear();
        for (std::size_t i = 0; i < json->size() && !m_fault; ++i)
            readPart((*json)[i], fmt::format("{}[{}]", at(name), i), values.emplace_back());
    }
    void alsoKnown(const char* name) { m_known.insert(name); }
    void refuseUnknown() {
        if (m_fault) return;
        for (const auto& [name, value] : m_json.items())
            if (!m_known.contains(name))
                return fail(ErrorCode::attributeUnknown, m_place.empty() ? name : m_place + "." + name, value,
                            fmt::format("{}", fmt::join(m_known, ", ")));
    }

private:
    [[nodiscard]] std::string at(const char* name) const { return m_place.empty() ? name : m_place + "." + name; }
    const Json* find(const char* name) {
        m_known.insert(name);
        if (m_fault) return nullptr;
        const auto found = m_json.find(name);
        return found == m_json.end() ? nullptr : &*found;
    }
    template <class T>
    void readPart(const Json& json, std::string place, T& value) {
        Reader inner{json, std::move(place), m_fault};
        detail::visitFields(value, inner);
        inner.refuseUnknown();
    }
    void fail(ErrorCode code, const std::string& place, const Json& value, const std::string& expected) {
        if (m_fault) return;
        constexpr std::size_t kShown = 80;
        std::string found = value.dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, kShown);
        m_fault = Error{code, {{"kind", "style"}, {"field", place}, {"value", std::move(found)}}};
        const bool isList = code == ErrorCode::attributeUnknown || code == ErrorCode::valueNotInList;
        m_fault->arguments.push_back({isList ? "allowed" : "expected", expected});
    }

    const Json& m_json;
    std::string m_place;
    std::optional<Error>& m_fault;
    std::set<std::string, std::less<>> m_known;
};

// Numbers: ascending, not overlapping. Categories: each once.
Result<void> checkClasses(const Classification& classes) {
    const auto wrong = [&](std::size_t i, const char* field, std::string value) {
        return fail(ErrorCode::valuesContradict, {{"kind", "style"},
                                                  {"field", fmt::format("classes.list[{}].{}", i, field)},
                                                  {"value", std::move(value)},
                                                  {"other", fmt::format("classes.list[{}]", i == 0 ? 0 : i - 1)}});
    };
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < classes.classes.size(); ++i) {
        const ClassStyle& one = classes.classes[i];
        if (classes.by == ClassedBy::category && !codes.insert(one.code).second) return wrong(i, "code", one.code);
        if (classes.by != ClassedBy::number) continue;
        if (!(one.low <= one.high)) return wrong(i, "high", fmt::format("{}", one.high));
        if (i > 0 && one.low < classes.classes[i - 1].high) return wrong(i, "low", fmt::format("{}", one.low));
    }
    return {};
}

} // namespace

std::string toJson(const LayerStyle& style) {
    LayerStyle copy = style;
    Writer writer;
    writer.whole("version", kStyleVersion, 0, 0);
    detail::visitFields(copy, writer);
    return writer.json().dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<LayerStyle> styleFromJson(std::string_view text) {
    if (text.size() > kMostStyleBytes)
        return fail(ErrorCode::valueOutOfRange, {{"field", "style"},
                                                 {"value", fmt::format("{}", text.size())},
                                                 {"expected", fmt::format("0..{}", kMostStyleBytes)}});
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::valueMalformed,
                    {{"field", "style"}, {"value", std::string{text.substr(0, 40)}}, {"expected", "JSON"}});
    std::optional<Error> fault;
    Reader reader{json, "", fault};
    int version = 0;
    reader.whole("version", version, kStyleVersion, kStyleVersion);
    if (!fault && version != kStyleVersion)
        return fail(ErrorCode::valueRequired, {{"kind", "style"}, {"field", "version"}});
    LayerStyle style;
    detail::visitFields(style, reader);
    reader.refuseUnknown();
    if (fault) return std::unexpected(std::move(*fault));
    GEO_TRY(checkClasses(style.classes));
    return style;
}

Result<void> checkStyle(const LayerStyle& style) {
    GEO_TRY(styleFromJson(toJson(style)));
    return {};
}

} // namespace geo::carto
