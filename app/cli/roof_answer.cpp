#include "cli/roof_answer.h"

#include "records/roof_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

Json roofsJson(const std::vector<geo::usecase::RoofSpace>& roofs, const geo::usecase::RoofFactors& factors) {
    Json rows = Json::array();
    const auto textOrNull = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    for (const auto& roof : roofs)
        rows.push_back(Json{
            {"space", roof.space.value},
            {"area_m2", roof.area.value},
            {"cover_share", factors.cover.value},
            {"kwp_per_m2", factors.power.value},
            {"kwp", roof.power.value},
            {"sources",
             {{"cover_share", textOrNull(factors.cover.source)}, {"kwp_per_m2", textOrNull(factors.power.source)}}}});
    return rows;
}

std::string roofsText(const std::vector<geo::usecase::RoofSpace>& roofs, const geo::usecase::RoofFactors& factors,
                      const text::Language& language) {
    if (roofs.empty()) return {};
    QString text = u'\n' + QCoreApplication::translate("Cli", "Solar power of the roofs") + u'\n';
    for (const auto& roof : roofs)
        text += QString::number(roof.space.value) + QStringLiteral("  ") +
                records::roofText(roof.area, roof.power, factors, language) + u'\n';
    return text.toStdString();
}

} // namespace app::cli
