#include "carto/detail/xml.h"

#include <algorithm>
#include <expat.h>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace geo::carto::detail {
namespace {

constexpr std::size_t kMostBytes = 8'000'000;
constexpr std::size_t kMostLevels = 64;
constexpr std::size_t kMostElements = 200'000;

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string localName(std::string_view name) {
    return std::string{name.substr(name.rfind(':') + 1)}; // npos + 1 is 0
}

// A document in the making, filled by the calls of expat.
class Reading {
public:
    Reading(XML_Parser parser, Doctype doctype)
        : m_parser(parser)
        , m_doctype(doctype) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &Reading::onStart, &Reading::onEnd);
        XML_SetCharacterDataHandler(parser, &Reading::onText);
        XML_SetStartDoctypeDeclHandler(parser, &Reading::onDoctype);
        XML_SetEntityDeclHandler(parser, &Reading::onEntity);
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] XmlElement root() && { return std::move(m_root); }

    // What stands where reading ended.
    [[nodiscard]] Error malformed(std::string_view text) const {
        const auto at = static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(m_parser), 0));
        return {ErrorCode::valueMalformed,
                {{"field", fmt::format("xml, {}", XML_GetCurrentLineNumber(m_parser))},
                 {"value", std::string{text.substr(std::min(at, text.size()), 24)}},
                 {"expected", "<"}}};
    }

private:
    static Reading& of(void* reading) { return *static_cast<Reading*>(reading); }

    void stop(std::optional<Error> error) {
        m_error = std::move(error);
        XML_StopParser(m_parser, XML_FALSE);
    }

    static void XMLCALL onStart(void* reading, const XML_Char* name, const XML_Char** attributes) {
        of(reading).start(name, attributes);
    }

    void start(const XML_Char* name, const XML_Char** attributes) {
        if (m_open.size() >= kMostLevels || ++m_elements > kMostElements)
            return stop(Error{ErrorCode::valueOutOfRange,
                              {{"field", "xml"},
                               {"value", fmt::format("{}", std::max(m_elements, kMostLevels + 1))},
                               {"expected", fmt::format("0..{}", kMostElements)}}});
        XmlElement& element = m_open.emplace_back();
        element.name = localName(name);
        for (; *attributes != nullptr; attributes += 2)
            element.attributes.emplace_back(localName(attributes[0]), attributes[1]);
    }

    static void XMLCALL onEnd(void* reading, const XML_Char*) {
        std::vector<XmlElement>& open = of(reading).m_open;
        XmlElement element = std::move(open.back());
        open.pop_back();
        element.text = std::string{trimmed(element.text)};
        if (open.empty())
            of(reading).m_root = std::move(element);
        else
            open.back().children.push_back(std::move(element));
    }

    static void XMLCALL onText(void* reading, const XML_Char* text, int length) {
        of(reading).m_open.back().text.append(text, static_cast<std::size_t>(length));
    }

    static void XMLCALL onDoctype(void* reading, const XML_Char*, const XML_Char*, const XML_Char*, int hasSubset) {
        if (of(reading).m_doctype == Doctype::refused || hasSubset != 0) of(reading).stop(std::nullopt);
    }

    static void XMLCALL onEntity(void* reading, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                                 const XML_Char*, const XML_Char*, const XML_Char*) {
        of(reading).stop(std::nullopt);
    }

    XML_Parser m_parser;
    Doctype m_doctype;
    std::vector<XmlElement> m_open;
    XmlElement m_root;
    std::size_t m_elements = 0;
    std::optional<Error> m_error; // of the reading itself; else what expat says
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
    const Parser parser{XML_ParserCreate(nullptr)};
    if (!parser) return fail(ErrorCode::internal);
    Reading reading{parser.get(), doctype};
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) != XML_STATUS_OK)
        return std::unexpected(reading.error().value_or(reading.malformed(text)));
    return std::move(reading).root();
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
