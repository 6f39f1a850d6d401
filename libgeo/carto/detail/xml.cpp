#include "carto/detail/xml.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>

namespace geo::carto::detail {
namespace {

constexpr std::size_t kMostBytes = 8'000'000;
constexpr int kMostLevels = 64;
constexpr std::size_t kMostElements = 200'000;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80U;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string localName(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return std::string{colon == std::string_view::npos ? name : name.substr(colon + 1)};
}

// 0x9, 0xA, 0xD and what is no control, half of a pair or end mark.
bool isCharacter(std::uint32_t code) {
    if (code < 0x20U) return code == 0x9U || code == 0xAU || code == 0xDU;
    return code < 0xD800U || (code > 0xDFFFU && code < 0xFFFEU) || (code > 0xFFFFU && code <= 0x10FFFFU);
}

void addUtf8(std::uint32_t code, std::string& out) {
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80U) {
        byte(code);
    } else if (code < 0x800U) {
        byte(0xC0U | (code >> 6U));
        byte(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

class Parser {
public:
    Parser(std::string_view text, Doctype doctype)
        : m_whole(text)
        , m_rest(text)
        , m_doctype(doctype) {}

    Result<XmlElement> document() {
        if (m_rest.starts_with("\xEF\xBB\xBF")) m_rest.remove_prefix(3);
        GEO_TRY(skipOutside());
        XmlElement root;
        GEO_TRY(element(root, 0));
        GEO_TRY(skipOutside());
        if (!m_rest.empty()) return wrong("");
        return root;
    }

private:
    [[nodiscard]] std::unexpected<Error> wrong(std::string_view expected) const {
        const std::string_view before = m_whole.substr(0, m_whole.size() - m_rest.size());
        const auto line = 1 + std::ranges::count(before, '\n');
        return fail(ErrorCode::valueMalformed, {{"field", fmt::format("xml, {}", line)},
                                                {"value", std::string{m_rest.substr(0, 24)}},
                                                {"expected", std::string{expected}}});
    }
    void skipBlanks() {
        while (!m_rest.empty() && isBlank(m_rest.front())) m_rest.remove_prefix(1);
    }
    Result<void> skipTo(std::string_view end) {
        const std::size_t at = m_rest.find(end);
        if (at == std::string_view::npos) return wrong(end);
        m_rest.remove_prefix(at + end.size());
        return {};
    }
    // Comments and instructions; the document type where it is allowed.
    Result<void> skipOutside() {
        for (;;) {
            skipBlanks();
            if (m_rest.starts_with("<!--")) {
                GEO_TRY(skipTo("-->"));
            } else if (m_rest.starts_with("<?")) {
                GEO_TRY(skipTo("?>"));
            } else if (m_rest.starts_with("<!DOCTYPE")) {
                const std::string_view type = m_rest.substr(0, m_rest.find('>'));
                if (m_doctype == Doctype::refused || type.contains('[')) return wrong("<");
                GEO_TRY(skipTo(">"));
            } else {
                return {};
            }
        }
    }
    std::string_view name() {
        std::size_t length = 0;
        while (length < m_rest.size() && isNameByte(m_rest[length])) ++length;
        const std::string_view found = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return found;
    }
    Result<void> addReference(std::string& out) {
        const std::size_t end = m_rest.substr(0, 16).find(';');
        if (end == std::string_view::npos) return wrong("&amp;");
        const std::string_view entity = m_rest.substr(1, end - 1);
        constexpr std::pair<std::string_view, char> kKnown[] = {
            {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
        const auto known = std::ranges::find(kKnown, entity, &std::pair<std::string_view, char>::first);
        if (known != std::end(kKnown)) {
            out += known->second;
        } else {
            if (!entity.starts_with('#')) return wrong("&amp;");
            const bool isHex = entity.starts_with("#x");
            const std::string_view digits = entity.substr(isHex ? 2 : 1);
            std::uint32_t code = 0;
            const auto [stop, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
            if (error != std::errc{} || stop != digits.data() + digits.size() || !isCharacter(code))
                return wrong("&#233;");
            addUtf8(code, out);
        }
        m_rest.remove_prefix(end + 1);
        return {};
    }
    Result<void> attributes(XmlElement& element) {
        for (;;) {
            skipBlanks();
            if (m_rest.empty() || m_rest.front() == '>' || m_rest.front() == '/') return {};
            const std::string_view key = name();
            skipBlanks();
            if (key.empty() || !m_rest.starts_with('=')) return wrong("=");
            m_rest.remove_prefix(1);
            skipBlanks();
            if (m_rest.empty() || (m_rest.front() != '"' && m_rest.front() != '\'')) return wrong("\"");
            const char quote = m_rest.front();
            m_rest.remove_prefix(1);
            std::string value;
            while (!m_rest.empty() && m_rest.front() != quote) {
                if (m_rest.front() == '<') return wrong("&lt;");
                if (m_rest.front() == '&') {
                    GEO_TRY(addReference(value));
                    continue;
                }
                value += m_rest.front();
                m_rest.remove_prefix(1);
            }
            if (m_rest.empty()) return wrong("\"");
            m_rest.remove_prefix(1);
            element.attributes.emplace_back(localName(key), std::move(value));
        }
    }
    Result<void> element(XmlElement& out, int level) {
        if (!m_rest.starts_with('<')) return wrong("<");
        if (level > kMostLevels || ++m_elements > kMostElements)
            return fail(ErrorCode::valueOutOfRange,
                        {{"field", "xml"},
                         {"value", fmt::format("{}", std::max<std::size_t>(m_elements, kMostLevels))},
                         {"expected", fmt::format("0..{}", kMostElements)}});
        m_rest.remove_prefix(1);
        const std::string_view full = name();
        if (full.empty()) return wrong("<");
        out.name = localName(full);
        GEO_TRY(attributes(out));
        if (m_rest.starts_with("/>")) {
            m_rest.remove_prefix(2);
            return {};
        }
        if (!m_rest.starts_with('>')) return wrong(">");
        m_rest.remove_prefix(1);
        GEO_TRY(content(out, level));
        m_rest.remove_prefix(2); // "</"
        if (name() != full) return wrong(full);
        skipBlanks();
        if (!m_rest.starts_with('>')) return wrong(">");
        m_rest.remove_prefix(1);
        out.text = std::string{trimmed(out.text)};
        return {};
    }
    // Up to the "</" of the element.
    Result<void> content(XmlElement& out, int level) {
        while (!m_rest.starts_with("</")) {
            if (m_rest.empty()) return wrong("</");
            if (m_rest.starts_with("<!--")) {
                GEO_TRY(skipTo("-->"));
            } else if (m_rest.starts_with("<?")) {
                GEO_TRY(skipTo("?>"));
            } else if (m_rest.starts_with("<![CDATA[")) {
                m_rest.remove_prefix(9);
                const std::size_t end = m_rest.find("]]>");
                if (end == std::string_view::npos) return wrong("]]>");
                out.text += m_rest.substr(0, end);
                m_rest.remove_prefix(end + 3);
            } else if (m_rest.front() == '<') {
                GEO_TRY(element(out.children.emplace_back(), level + 1));
            } else if (m_rest.front() == '&') {
                GEO_TRY(addReference(out.text));
            } else {
                out.text += m_rest.front();
                m_rest.remove_prefix(1);
            }
        }
        return {};
    }

    std::string_view m_whole;
    std::string_view m_rest;
    Doctype m_doctype;
    std::size_t m_elements = 0;
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n' || c == '\r' || c == '\t')
            out += fmt::format("&#{};", static_cast<int>(c));
        else if (static_cast<unsigned char>(c) >= 0x20U)
            out += c; // other controls cannot stand in XML
    }
    return out;
}

} // namespace

const XmlElement* XmlElement::child(std::string_view wanted) const {
    const auto found = std::ranges::find(children, wanted, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

const XmlElement* XmlElement::at(std::initializer_list<std::string_view> path) const {
    const XmlElement* element = this;
    for (const std::string_view step : path) {
        element = element->child(step);
        if (element == nullptr) return nullptr;
    }
    return element;
}

std::string_view XmlElement::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes)
        if (key == wanted) return value;
    return {};
}

std::string_view XmlElement::textOf(std::string_view wanted) const {
    const XmlElement* found = child(wanted);
    return found == nullptr ? std::string_view{} : std::string_view{found->text};
}

Result<XmlElement> parseXml(std::string_view text, Doctype doctype) {
    if (text.size() > kMostBytes)
        return fail(ErrorCode::valueOutOfRange, {{"field", "xml"},
                                                 {"value", fmt::format("{}", text.size())},
                                                 {"expected", fmt::format("0..{}", kMostBytes)}});
    return Parser{text, doctype}.document();
}

void XmlWriter::begin(std::string_view name, const Attributes& attributes) {
    m_out += std::string(2 * m_open.size(), ' ') + "<" + std::string{name};
    for (const auto& [key, value] : attributes) m_out += fmt::format(" {}=\"{}\"", key, escaped(value));
}

void XmlWriter::open(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    m_out += ">\n";
    m_open.emplace_back(name);
}

void XmlWriter::close() {
    const std::string name = std::move(m_open.back());
    m_open.pop_back();
    m_out += std::string(2 * m_open.size(), ' ') + "</" + name + ">\n";
}

void XmlWriter::element(std::string_view name, std::string_view text, const Attributes& attributes) {
    begin(name, attributes);
    m_out += ">" + escaped(text) + "</" + std::string{name} + ">\n";
}

void XmlWriter::empty(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    m_out += "/>\n";
}

} // namespace geo::carto::detail
