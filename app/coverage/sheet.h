#pragma once

#include "domain/value.h"
#include "geom/point.h"
#include "usecase/export_rows.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace app::coverage {

// How a column is shown; files have the plain value always.
enum class CellLook : std::uint8_t {
    plain,
    share, // 0..1 as a bar with its number, and the number of the next column beside it
    onFile // not shown: beside the share before it, in files a column of its own
};

// A table as it is shown and written: numbers are double, an invalid cell is not known.
struct SheetColumn {
    std::string name; // stable, of the file
    QString head;
    geo::domain::FieldType type = geo::domain::FieldType::text;
    int decimals = 0;
    CellLook look = CellLook::plain;
};
struct SheetRow {
    std::vector<QVariant> cells;
    QString about{};                       // "commune:44109", "place:3", "site:12": what is selected with it; "": none
    std::optional<geo::geom::PointM> at{}; // where it is, for what is no row
    QString tip{};
};
struct Sheet {
    QString name{}; // of the file and its sheet
    std::vector<SheetColumn> columns{};
    std::vector<SheetRow> rows{};
};

// The same values for a file.
[[nodiscard]] geo::usecase::Table tableOf(const Sheet& sheet);

} // namespace app::coverage
