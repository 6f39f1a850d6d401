#include "basemap/xml_tree.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace app::basemap {
namespace {

constexpr int kDeepest = 40;
constexpr int kMostElements = 400'000;

// False where the document is too deep or too large.
bool readInto(XmlElement& element, QXmlStreamReader& reader, int depth, int& count) {
    element.name = reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        element.attributes.insert(attribute.name().toString(), attribute.value().toString());
    if (depth > kDeepest || ++count > kMostElements) return false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.emplace_back();
            if (!readInto(element.children.back(), reader, depth + 1, count)) return false;
            break;
        case QXmlStreamReader::Characters:
            element.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            element.text = element.text.trimmed();
            return true;
        default:
            break;
        }
    }
    return false;
}

} // namespace

const XmlElement* XmlElement::child(const char* childName) const {
    const auto found = std::ranges::find_if(
        children, [&](const XmlElement& element) { return element.name == QLatin1String(childName); });
    return found != children.end() ? &*found : nullptr;
}

std::vector<const XmlElement*> XmlElement::all(const char* childName) const {
    std::vector<const XmlElement*> out;
    for (const XmlElement& element : children)
        if (element.name == QLatin1String(childName)) out.push_back(&element);
    return out;
}

QString XmlElement::textOf(const char* childName) const {
    const XmlElement* found = child(childName);
    return found ? found->text : QString{};
}

std::optional<XmlElement> readXml(const QByteArray& document) {
    QXmlStreamReader reader{document};
    if (!reader.readNextStartElement()) return std::nullopt;
    XmlElement root;
    int count = 0;
    if (!readInto(root, reader, 0, count) || reader.hasError()) return std::nullopt;
    return root;
}

} // namespace app::basemap
