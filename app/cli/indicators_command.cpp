#include "cli/commands.h"
#include "cli/date_option.h"
#include "cli/figures_answer.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/workspace_argument.h"
#include "indicators/indicator_text.h"
#include "text/today.h"
#include "usecase/cover.h"
#include "usecase/indicators.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace app::cli {

namespace {

using geo::domain::IndicatorBy;
using geo::domain::IndicatorReport;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json valueJson(const geo::domain::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return nullptr;
}

// A row of a table by the names of its columns.
Json rowJson(const geo::usecase::Table& table, std::size_t row) {
    Json out = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) out[table.columns[i].name] = valueJson(table.rows[row][i]);
    return out;
}

Json equityJson(const IndicatorReport& report) {
    if (!report.equity) return nullptr;
    const auto& theil = report.equity->byCommune;
    return Json{{"mode", report.coverageMode},
                {"gini", report.equity->gini},
                {"theil", {{"total", theil.total}, {"within", theil.within}, {"between", theil.between}}}};
}

Json indicatorsJson(const IndicatorReport& report) {
    const auto table = geo::usecase::indicatorTable(report);
    const auto series = geo::usecase::indicatorSeries(report, std::nullopt);
    Json rows = Json::array();
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        Json row = rowJson(table, i);
        if (report.rows[i].isRest) row["name"] = indicators::rowName(report.rows[i], report.params.by).toStdString();
        rows.push_back(std::move(row));
    }
    Json total = rowJson(table, report.rows.size());
    total.erase("code");
    total.erase("name");
    Json quarters = Json::array();
    for (std::size_t i = 0; i < series.rows.size(); ++i) quarters.push_back(rowJson(series, i));
    return Json{{"by", geo::domain::codeOf(report.params.by)},
                {"date", geo::isoDate(report.params.day)},
                {"target_residents_per_place", report.params.residentsPerPlace.value},
                {"rows", std::move(rows)},
                {"total", std::move(total)},
                {"quarters", std::move(quarters)},
                {"equity", equityJson(report)}};
}

// What a screen has room for; --json has all.
constexpr std::array<std::string_view, 14> kShown = {"name",
                                                     "sites",
                                                     "sites_mobilised",
                                                     "mobilised_land_m2",
                                                     "mobilised_spaces_m2",
                                                     "projects",
                                                     "projects_placed",
                                                     "jobs_placed",
                                                     "taken_m2",
                                                     "occupancy",
                                                     "third_places",
                                                     "third_places_missing",
                                                     "share_within_15_min",
                                                     "farmland_m2"};

// Those of the figures that somewhere are known.
QString readable(const IndicatorReport& report, const text::Language& language) {
    const geo::usecase::Table all = indicators::wordedTable(report);
    geo::usecase::Table table;
    table.rows.resize(all.rows.size());
    for (std::size_t i = 0; i < all.columns.size(); ++i) {
        const auto isUnknown = [i](const auto& row) { return std::holds_alternative<geo::domain::Unknown>(row[i]); };
        const bool isShown = std::ranges::find(kShown, all.columns[i].name) != kShown.end();
        if (!isShown || std::ranges::all_of(all.rows, isUnknown)) continue;
        table.columns.push_back(all.columns[i]);
        for (std::size_t row = 0; row < all.rows.size(); ++row) table.rows[row].push_back(all.rows[row][i]);
    }
    return tableText(table, language);
}

// On foot, as the workspace walks; null where there are no streets, residents or places to say it of.
geo::Result<std::shared_ptr<const geo::domain::CoverageReport>> coverageOf(const geo::usecase::Desk& desk,
                                                                           geo::JobControl& job) {
    GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
    geo::domain::CoverageParams params;
    GEO_ASSIGN(params.travel, geo::usecase::travelParams(desk));
    auto report = geo::usecase::cover(*ground, params, job);
    if (report) return std::make_shared<const geo::domain::CoverageReport>(std::move(*report));
    const auto code = report.error().code;
    if (code == geo::ErrorCode::networkMissing || code == geo::ErrorCode::nothingToCover) return nullptr;
    return std::unexpected(std::move(report).error());
}

// The board of indicators.
class IndicatorsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.choice("--by", "commune|qpv|filiere|territory",
                       words(QT_TRANSLATE_NOOP("Cli", "What a line is about; commune if not given")), m_by);
        m_date.declare(options, "--date", words(QT_TRANSLATE_NOOP("Cli", "The day that is told; today if not given")));
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        geo::domain::IndicatorParams params;
        params.by = geo::domain::fromCode<IndicatorBy>(m_by).value_or(IndicatorBy::commune);
        params.day = m_date.day().value_or(text::today());
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(auto snapshot, geo::usecase::readIndicators(desk, job));
        GEO_ASSIGN(snapshot.coverage, coverageOf(desk, job));
        params.residentsPerPlace = snapshot.residentsPerPlace;
        GEO_ASSIGN(const auto report, geo::usecase::indicators(snapshot, params, job));
        if (context.json) return Answer{written(indicatorsJson(report))};
        Answer answer{readable(report, context.language).toStdString()};
        answer.notes << indicators::boardSentence(report, context.language)
                     << indicators::coverageSentence(report, context.language);
        if (report.total.sites) answer.notes << indicators::proxySentence(report, context.language);
        return answer;
    }

private:
    WorkspaceArgument m_workspace;
    DateOption m_date;
    std::string m_by = "commune";
};

} // namespace

std::unique_ptr<Command> makeIndicatorsCommand() {
    return std::make_unique<IndicatorsCommand>();
}

} // namespace app::cli
