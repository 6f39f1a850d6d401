#include "layout/page_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app::layout {

std::string jsonOf(const PageSpec& spec) {
    QJsonObject json{{"title", spec.title},
                     {"author", spec.author},
                     {"paper", spec.paper == Paper::a3 ? "A3" : "A4"},
                     {"orientation", spec.orientation == Orientation::portrait ? "portrait" : "landscape"}};
    if (spec.scaleDenominator) json["scale"] = *spec.scaleDenominator;
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

void applyJson(const std::string& json, PageSpec& spec) {
    const QJsonObject kept = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    spec.title = kept.value("title").toString(spec.title);
    spec.author = kept.value("author").toString(spec.author);
    const QString paper = kept.value("paper").toString();
    if (paper == u"A3") spec.paper = Paper::a3;
    if (paper == u"A4") spec.paper = Paper::a4;
    const QString orientation = kept.value("orientation").toString();
    if (orientation == u"portrait") spec.orientation = Orientation::portrait;
    if (orientation == u"landscape") spec.orientation = Orientation::landscape;
    if (const double scale = kept.value("scale").toDouble(); scale >= 1.0) spec.scaleDenominator = scale;
}

} // namespace app::layout
