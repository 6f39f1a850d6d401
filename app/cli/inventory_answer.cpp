#include "cli/inventory_answer.h"

#include "cli/row_json.h"
#include "cli/text_table.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

QString extentText(const geo::geom::BoxM& box, const text::Language& language) {
    if (box.isEmpty()) return {};
    return language.number(box.minX, 0) + u' ' + language.number(box.minY, 0) + QStringLiteral(" … ") +
           language.number(box.maxX, 0) + u' ' + language.number(box.maxY, 0);
}

QString countText(std::int64_t count, const text::Language& language) {
    return text::countText(static_cast<std::size_t>(count), language);
}

} // namespace

Json madeJson(const geo::usecase::WorkspaceInfo& info) {
    return Json{{"workspace", info.path.string()}, {"epsg", info.epsg}, {"schema", info.schema}};
}

std::string madeText(const geo::usecase::WorkspaceInfo& info) {
    TextTable table;
    table.addRow({words(QT_TRANSLATE_NOOP("Cli", "Workspace")), text::fromUtf8(info.path.string())});
    table.addRow({words(QT_TRANSLATE_NOOP("Cli", "Name")), text::fromUtf8(info.name)});
    table.addRow({words(QT_TRANSLATE_NOOP("Cli", "CRS")), QStringLiteral("EPSG:%1").arg(info.epsg)});
    return table.text().toStdString();
}

Json layersJson(const geo::usecase::Inventory& inventory) {
    Json layers = Json::array();
    for (const auto& summary : inventory.layers) {
        Json layer{{"kind", geo::domain::name(summary.kind)}, {"count", summary.count}};
        if (summary.area) layer["area_m2"] = summary.area->value;
        layer["extent"] = jsonOf(summary.extent);
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::string layersText(const geo::usecase::Inventory& inventory, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Kind")), words(QT_TRANSLATE_NOOP("Cli", "What")),
                     words(QT_TRANSLATE_NOOP("Cli", "Rows")), words(QT_TRANSLATE_NOOP("Cli", "Area")),
                     words(QT_TRANSLATE_NOOP("Cli", "Extent"))},
                    {Align::left, Align::left, Align::right, Align::right}};
    for (const auto& summary : inventory.layers)
        table.addRow({text::fromUtf8(geo::domain::name(summary.kind)), text::title(summary.kind),
                      countText(summary.count, language),
                      summary.area ? text::areaText(*summary.area, language) : QString{},
                      extentText(summary.extent, language)});
    return table.text().toStdString();
}

Json datasetsJson(const geo::usecase::Inventory& inventory) {
    Json datasets = Json::array();
    for (const auto& dataset : inventory.datasets) {
        if (dataset.undone) continue;
        datasets.push_back(Json{{"id", dataset.id.value},
                                {"kind", dataset.content},
                                {"source", dataset.source},
                                {"licence", dataset.licence},
                                {"vintage", dataset.vintage},
                                {"imported", dataset.imported},
                                {"read", dataset.read},
                                {"kept", dataset.kept},
                                {"repaired", dataset.repaired},
                                {"rejected", dataset.rejected}});
    }
    return datasets;
}

std::string datasetsText(const geo::usecase::Inventory& inventory, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Dataset")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                     words(QT_TRANSLATE_NOOP("Cli", "Kind")), words(QT_TRANSLATE_NOOP("Cli", "Source")),
                     words(QT_TRANSLATE_NOOP("Cli", "Licence")), words(QT_TRANSLATE_NOOP("Cli", "Vintage")),
                     words(QT_TRANSLATE_NOOP("Cli", "Kept")), words(QT_TRANSLATE_NOOP("Cli", "Repaired")),
                     words(QT_TRANSLATE_NOOP("Cli", "Rejected"))},
                    {Align::right, Align::left, Align::left, Align::left, Align::left, Align::left, Align::right,
                     Align::right, Align::right}};
    for (const auto& dataset : inventory.datasets) {
        if (dataset.undone) continue;
        table.addRow({QString::number(dataset.id.value), text::fromUtf8(dataset.name), text::fromUtf8(dataset.content),
                      text::fromUtf8(dataset.source), text::fromUtf8(dataset.licence), text::fromUtf8(dataset.vintage),
                      countText(dataset.kept, language), countText(dataset.repaired, language),
                      countText(dataset.rejected, language)});
    }
    return table.text().toStdString();
}

} // namespace app::cli
