#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo::carto::detail {

// An element of a parsed document; names without their prefix.
struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; // of the element itself, its parts joined, trimmed
    std::vector<XmlElement> children;

    // The first child of that name; null where there is none.
    [[nodiscard]] const XmlElement* child(std::string_view wanted) const;
    // Down a path of first children.
    [[nodiscard]] const XmlElement* at(std::initializer_list<std::string_view> path) const;
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const; // "" where there is none
    [[nodiscard]] std::string_view textOf(std::string_view wanted) const;    // of a child; "" where there is none
};

enum class Doctype : std::uint8_t { refused, skipped };

// A document of elements, texts, comments and character data in UTF-8. Nothing is ever fetched: entities but the five
// of XML and numbers are refused, and so is a declaration of any (an internal subset); a bare document type is skipped
// where it is allowed. Bounded: 8 MB, 64 levels, 200,000 elements. Error: valueMalformed (field "xml", value: what is
// there, expected, row: the line), valueOutOfRange.
[[nodiscard]] Result<XmlElement> parseXml(std::string_view text, Doctype doctype);

// Writes a document with two blanks a level.
class XmlWriter {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;
    void line(std::string_view raw) { m_out += std::string{raw} + "\n"; }
    void open(std::string_view name, const Attributes& attributes = {});
    void close();
    void element(std::string_view name, std::string_view text, const Attributes& attributes = {});
    void empty(std::string_view name, const Attributes& attributes);
    [[nodiscard]] const std::string& text() const { return m_out; }

private:
    void begin(std::string_view name, const Attributes& attributes);
    std::string m_out;
    std::vector<std::string> m_open;
};

} // namespace geo::carto::detail
