#include "tables/sheet.h"

namespace app::tables {

using geo::domain::FieldType;

SheetColumn wordColumn(std::string name, const QString& head) {
    return {std::move(name), head, FieldType::text};
}

SheetColumn numberColumn(std::string name, const QString& head, int decimals) {
    return {std::move(name), head, FieldType::number, decimals};
}

SheetColumn dayColumn(std::string name, const QString& head) {
    return {std::move(name), head, FieldType::date};
}

QVariant dayCell(const std::optional<geo::Date>& day) {
    return day ? QVariant{QString::fromStdString(geo::isoDate(*day))} : QVariant{};
}

geo::usecase::Table tableOf(const Sheet& sheet) {
    geo::usecase::Table table;
    table.name = sheet.name.toStdString();
    for (const SheetColumn& column : sheet.columns)
        table.columns.push_back({.name = column.name, .heading = column.head.toStdString(), .type = column.type});
    for (const SheetRow& row : sheet.rows) {
        auto& cells = table.rows.emplace_back();
        for (const QVariant& cell : row.cells) {
            if (!cell.isValid())
                cells.emplace_back();
            else if (cell.typeId() == QMetaType::Double)
                cells.emplace_back(cell.toDouble());
            else
                cells.emplace_back(cell.toString().toStdString());
        }
    }
    return table;
}

} // namespace app::tables
