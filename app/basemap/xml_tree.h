#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace app::basemap {

// An element of a small XML document: names without their prefixes, text without that of the children.
struct XmlElement {
    QString name;
    QString text;
    QMap<QString, QString> attributes; // by local name
    std::vector<XmlElement> children;

    // The first child of that name; null where there is none.
    [[nodiscard]] const XmlElement* child(const char* childName) const;
    [[nodiscard]] std::vector<const XmlElement*> all(const char* childName) const;
    // Of the first child of that name; "" where there is none.
    [[nodiscard]] QString textOf(const char* childName) const;
};

// Nothing where it is no XML, deeper than 40 elements, or of more than 400,000 of them. Entities that the document
// declares by an address are not followed.
[[nodiscard]] std::optional<XmlElement> readXml(const QByteArray& document);

} // namespace app::basemap
