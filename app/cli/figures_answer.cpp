#include "cli/figures_answer.h"

#include "cli/text_table.h"
#include "text/value_text.h"

#include <cmath>

namespace app::cli {

QString tableText(const geo::usecase::Table& table, const text::Language& language) {
    using geo::domain::FieldType;
    QStringList headings;
    std::vector<Align> alignments;
    std::vector<geo::domain::FieldInfo> fields;
    for (const auto& column : table.columns) {
        headings << text::fromUtf8(column.heading.empty() ? column.name : column.heading);
        const bool isNumber = column.type == FieldType::number || column.type == FieldType::integer;
        alignments.push_back(isNumber ? Align::right : Align::left);
        fields.push_back({.name = column.name, .type = column.type, .unit = column.unit});
    }
    TextTable out(headings, alignments);
    for (const auto& row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto* number = std::get_if<double>(&row[i]);
            const bool isShare = number != nullptr && fields[i].unit == geo::domain::Unit::share;
            cells << (isShare ? text::shareText(geo::Share{*number}, language)
                              : text::cellText(fields[i],
                                               number != nullptr ? geo::domain::Value{std::round(*number * 10.0) / 10.0}
                                                                 : row[i],
                                               language));
        }
        out.addRow(cells);
    }
    return out.text();
}

} // namespace app::cli
