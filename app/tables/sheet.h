#pragma once

#include "base/date.h"
#include "domain/value.h"
#include "geom/point.h"
#include "usecase/export_rows.h"

#include <QStringList>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace app::tables {

// How a column is shown; files have the plain value always.
enum class CellLook : std::uint8_t {
    plain,
    share, // 0..1 as a bar with its number, and the number of the next column beside it
    onFile // not shown: beside the share before it, in files a column of its own
};

// A table of results as it is shown and written: numbers are double, days are ISO text, an invalid cell is not known.
struct SheetColumn {
    std::string name; // stable, of the file
    QString head;
    geo::domain::FieldType type = geo::domain::FieldType::text;
    int decimals = 0;
    CellLook look = CellLook::plain;
    QString unknown{}; // what is shown of an invalid cell
};
struct SheetRow {
    std::vector<QVariant> cells;
    QStringList about{};                   // "commune:44109", "site:12": what is selected with it
    std::optional<geo::geom::PointM> at{}; // where it is, for what is no row of the workspace
    QString tip{};
};
struct Sheet {
    QString name{}; // of the file and its sheet
    std::vector<SheetColumn> columns{};
    std::vector<SheetRow> rows{};
};

[[nodiscard]] SheetColumn wordColumn(std::string name, const QString& head);
[[nodiscard]] SheetColumn numberColumn(std::string name, const QString& head, int decimals = 0);
[[nodiscard]] SheetColumn dayColumn(std::string name, const QString& head);

// Cells of what may not be known.
[[nodiscard]] QVariant dayCell(const std::optional<geo::Date>& day);
template <class Quantity>
[[nodiscard]] QVariant amountCell(const std::optional<Quantity>& quantity) {
    return quantity ? QVariant{quantity->value} : QVariant{};
}

// The same values for a file.
[[nodiscard]] geo::usecase::Table tableOf(const Sheet& sheet);

} // namespace app::tables
