#include "cli/quarantine_answer.h"

#include "cli/row_json.h"
#include "cli/text_table.h"
#include "text/sentence.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

Json quarantineJson(const std::vector<geo::usecase::QuarantinedRow>& rows) {
    Json list = Json::array();
    for (const auto& row : rows) {
        Json values = Json::object();
        for (const auto& [field, text] : row.values) values[field] = text;
        list.push_back(Json{{"id", row.id},
                            {"row", row.reason.row.value_or(0)},
                            {"code", std::string{name(row.reason.code)}},
                            {"args", jsonOf(row.reason.arguments)},
                            {"values", std::move(values)},
                            {"wkt", row.wkt}});
    }
    return list;
}

std::string quarantineText(const std::vector<geo::usecase::QuarantinedRow>& rows, const text::Language& language) {
    TextTable table{{QCoreApplication::translate("Cli", "Row"), QCoreApplication::translate("Cli", "Why")}};
    for (const auto& row : rows)
        table.addRow({language.number(static_cast<double>(row.reason.row.value_or(0)), 0),
                      text::sentence(row.reason, language)});
    return table.text().toStdString();
}

} // namespace app::cli
