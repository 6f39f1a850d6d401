// What a WMS 1.1.1 (OGC 01-068r3) or 1.3.0 (OGC 06-042) says that it offers.
#include "basemap/read_offers.h"

#include "geom/crs.h"

#include <algorithm>
#include <set>

namespace app::basemap {
namespace {

constexpr int kDeepestLayer = 20;
// A service may name all of the registry; the CRS of maps are few.
constexpr std::size_t kMostCrs = 100;

// What layers take over from those that hold them.
struct Inherited {
    std::set<int> epsgs;
    QString attribution;
};

QString attributionOf(const XmlElement& layer) {
    const XmlElement* attribution = layer.child("Attribution");
    const QString title = attribution ? attribution->textOf("Title") : QString{};
    return title.isEmpty() || title.startsWith(u'©') ? title : QStringLiteral("© ") + title;
}

// Some services write several in one element.
void addCrs(const XmlElement& layer, std::set<int>& epsgs) {
    for (const char* name : {"CRS", "SRS"})
        for (const XmlElement* element : layer.all(name))
            for (const QString& word : element->text.split(u' ', Qt::SkipEmptyParts)) {
                // CRS:84 would have to be asked for by that name.
                const int epsg = word.startsWith(QLatin1String("CRS:")) ? 0 : epsgOf(word);
                if (epsg > 0 && epsgs.size() < kMostCrs) epsgs.insert(epsg);
            }
}

void addLayers(const XmlElement& layer, Inherited inherited, const Service& pattern, int depth, Capabilities& out) {
    if (depth > kDeepestLayer) return;
    addCrs(layer, inherited.epsgs);
    if (const QString own = attributionOf(layer); !own.isEmpty()) inherited.attribution = own;
    if (const QString name = layer.textOf("Name"); !name.isEmpty() && !inherited.epsgs.empty()) {
        Service service = pattern;
        service.layer = name;
        service.name = layer.textOf("Title").isEmpty() ? name : layer.textOf("Title");
        service.attribution = inherited.attribution;
        service.epsgs.assign(inherited.epsgs.begin(), inherited.epsgs.end());
        out.layers.push_back({name, service.name, service});
    }
    for (const XmlElement* child : layer.all("Layer")) addLayers(*child, inherited, pattern, depth + 1, out);
}

// Where maps are asked for, as the service says; else where this answer came from.
QString addressOf(const XmlElement* getMap, const QUrl& asked) {
    const XmlElement* element = getMap;
    for (const char* name : {"DCPType", "HTTP", "Get", "OnlineResource"})
        element = element ? element->child(name) : nullptr;
    const QString address = element ? element->attributes.value(QStringLiteral("href")) : QString{};
    if (isAllowedAddress(QUrl{address})) return address;
    return asked.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

} // namespace

QString pictureFormatOf(const QStringList& offered) {
    for (const char* wanted : {"image/png", "image/jpeg", "image/webp"})
        for (const QString& format : offered)
            if (format.section(u';', 0, 0).trimmed().compare(QLatin1String(wanted), Qt::CaseInsensitive) == 0)
                return QLatin1String(wanted);
    return {};
}

std::optional<Capabilities> readWms(const XmlElement& root, const QUrl& asked) {
    const XmlElement* capability = root.child("Capability");
    const XmlElement* request = capability ? capability->child("Request") : nullptr;
    const XmlElement* getMap = request ? request->child("GetMap") : nullptr;
    if (!getMap) return std::nullopt;
    QStringList formats;
    for (const XmlElement* format : getMap->all("Format")) formats << format->text;
    Service pattern;
    pattern.protocol = Protocol::wms;
    const QString version = root.attributes.value(QStringLiteral("version"));
    pattern.version = version.startsWith(QLatin1String("1.1")) ? version : QStringLiteral("1.3.0");
    pattern.format = pictureFormatOf(formats);
    pattern.address = addressOf(getMap, asked);
    if (pattern.format.isEmpty()) return std::nullopt;
    Capabilities out;
    if (const XmlElement* service = root.child("Service")) out.title = service->textOf("Title");
    for (const XmlElement* layer : capability->all("Layer")) addLayers(*layer, {}, pattern, 0, out);
    if (out.layers.empty()) return std::nullopt;
    return out;
}

std::optional<Capabilities> readCapabilities(const QByteArray& answer, const QUrl& asked) {
    const auto root = readXml(answer);
    if (!root) return std::nullopt;
    if (root->name == QLatin1String("Capabilities")) return readWmts(*root, asked);
    if (root->name == QLatin1String("WMS_Capabilities") || root->name == QLatin1String("WMT_MS_Capabilities"))
        return readWms(*root, asked);
    return std::nullopt;
}

} // namespace app::basemap
