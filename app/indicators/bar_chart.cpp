#include "indicators/bar_chart.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace app::indicators {

using geo::domain::IndicatorReport;

namespace {

struct Indicators {
    Q_DECLARE_TR_FUNCTIONS(Indicators)
};

// Cividis (Nuñez, Anderton and Renslow 2018), in steps of lightness, for states that follow one another.
constexpr std::array<QRgb, 7> kSteps = {0x00224e, 0x2a3f6d, 0x575d6d, 0x7d7c78, 0xa59c74, 0xd2c060, 0xfee838};
// Okabe and Ito's palette, read apart by the colour-blind.
constexpr std::array<QRgb, 6> kKinds = {0x009e73, 0xe69f00, 0x0072b2, 0x56b4e9, 0xcc79a7, 0x999999};
constexpr std::array<QRgb, 4> kStandings = {0xe69f00, 0x56b4e9, 0x0072b2, 0x999999};
constexpr QRgb kOne = 0x0072b2;
constexpr QRgb kUnknown = 0x999999;

double numberOf(const geo::domain::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? *number : 0.0;
}

BarPart part(std::string field, QRgb colour, Qt::BrushStyle pattern = Qt::SolidPattern, QString name = {}) {
    if (name.isEmpty()) name = fieldTitle(field);
    return {std::move(field), std::move(name), QColor::fromRgb(colour), pattern, {}};
}

// The values of the parts, a row of the report each; the one total where there are no rows.
class Values {
public:
    Values(const IndicatorReport& report, const std::vector<BarPart>& parts)
        : m_fields(geo::usecase::indicatorFields()) {
        for (const auto& row : report.rows) add(row, parts);
        if (report.rows.empty()) add(report.total, parts);
    }
    [[nodiscard]] const std::vector<std::vector<double>>& rows() const { return m_rows; }
    [[nodiscard]] double sum(std::size_t row) const {
        return std::accumulate(m_rows[row].begin(), m_rows[row].end(), 0.0);
    }

private:
    void add(const geo::domain::IndicatorRow& row, const std::vector<BarPart>& parts) {
        const auto values = geo::usecase::indicatorValues(row);
        auto& cells = m_rows.emplace_back();
        for (const BarPart& each : parts) {
            const auto field = std::ranges::find(m_fields, each.field, &geo::usecase::IndicatorField::name);
            cells.push_back(numberOf(values.at(static_cast<std::size_t>(field - m_fields.begin()))));
        }
    }

    std::vector<geo::usecase::IndicatorField> m_fields;
    std::vector<std::vector<double>> m_rows;
};

BarChart filled(BarChart chart, const IndicatorReport& report) {
    const Values values(report, chart.parts);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.rows().size(); ++i)
        if (values.sum(i) > 0.0) order.push_back(i);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return values.sum(i); });
    chart.left = order.size() - std::min(order.size(), kMostBars);
    order.resize(order.size() - chart.left);
    for (const std::size_t i : order) {
        const bool isAll = report.rows.empty();
        chart.bars << (isAll ? totalName() : rowName(report.rows[i], report.params.by));
        chart.rows.push_back(isAll ? std::nullopt : std::optional{i});
        for (std::size_t k = 0; k < chart.parts.size(); ++k) chart.parts[k].values.push_back(values.rows()[i][k]);
    }
    if (chart.left > 0)
        chart.note = Indicators::tr("the %1 largest of %2").arg(order.size()).arg(order.size() + chart.left);
    return chart;
}

// "Number of sites by state (73)": how many in all.
QString counted(const QString& title, const QString& total) {
    return Indicators::tr("%1 (%2)").arg(title, total);
}

QString sitesOf(const IndicatorReport& report) {
    return QString::number(report.total.sites ? report.total.sites->count : 0);
}

} // namespace

BarChart statesChart(const IndicatorReport& report) {
    BarChart chart;
    chart.title = counted(Indicators::tr("Number of sites by state"), sitesOf(report));
    const auto codes = geo::domain::codesOf<geo::domain::LifeCycle>();
    for (std::size_t i = 0; i < codes.size(); ++i)
        chart.parts.push_back(part("sites_" + std::string{codes[i]}, kSteps.at(i), Qt::SolidPattern,
                                   text::label(static_cast<geo::domain::LifeCycle>(i))));
    chart.parts.push_back(part("sites_state_unknown", kUnknown, Qt::BDiagPattern, text::unknownText()));
    return filled(std::move(chart), report);
}

BarChart kindsChart(const IndicatorReport& report) {
    BarChart chart;
    chart.title = counted(Indicators::tr("Number of sites by kind"), sitesOf(report));
    const auto codes = geo::domain::codesOf<geo::domain::SiteKind>();
    for (std::size_t i = 0; i < codes.size(); ++i)
        chart.parts.push_back(part("sites_" + std::string{codes[i]}, kKinds.at(i), Qt::SolidPattern,
                                   text::label(static_cast<geo::domain::SiteKind>(i))));
    chart.parts.push_back(part("sites_kind_unknown", kUnknown, Qt::BDiagPattern, text::unknownText()));
    return filled(std::move(chart), report);
}

BarChart standingsChart(const IndicatorReport& report) {
    BarChart chart;
    chart.title = counted(Indicators::tr("Number of projects"), QString::number(report.total.projects.count));
    const auto codes = geo::domain::codesOf<geo::domain::ProjectStanding>();
    for (std::size_t i = 0; i < codes.size(); ++i)
        chart.parts.push_back(part("projects_" + std::string{codes[i]}, kStandings.at(i), Qt::SolidPattern,
                                   text::capitalised(title(static_cast<geo::domain::ProjectStanding>(i)))));
    return filled(std::move(chart), report);
}

BarChart groundChart(const IndicatorReport& report) {
    using geo::domain::GroundUse;
    BarChart chart;
    chart.title = Indicators::tr("Ground of the sites by zone of the plan (m²)");
    chart.unit = geo::domain::Unit::squareMetres;
    chart.parts = {part("artificialised_m2", 0x999999, Qt::SolidPattern, title(GroundUse::urban)),
                   part("to_urbanise_m2", 0xe69f00, Qt::SolidPattern, title(GroundUse::toUrbanise)),
                   part("farmland_m2", 0xf0e442, Qt::SolidPattern, title(GroundUse::farmland)),
                   part("natural_m2", 0x009e73, Qt::SolidPattern, title(GroundUse::natural)),
                   part("no_zone_m2", kUnknown, Qt::BDiagPattern, title(GroundUse::noZone))};
    return filled(std::move(chart), report);
}

BarChart fieldChart(const IndicatorReport& report, const std::string& field) {
    BarChart chart;
    chart.title = fieldTitle(field);
    chart.parts = {part(field, kOne)};
    for (const auto& each : geo::usecase::indicatorFields())
        if (each.name == field) chart.unit = each.unit;
    return filled(std::move(chart), report);
}

QString partSentence(const BarChart& chart, std::size_t bar, std::size_t part, const text::Language& language) {
    const BarPart& shown = chart.parts.at(part);
    const double value = shown.values.at(bar);
    const bool isShare = chart.unit == geo::domain::Unit::share;
    const QString number =
        isShare ? text::shareText(geo::Share{value}, language) : text::quantityText(value, chart.unit, language);
    return Indicators::tr("%1: %2 – %3").arg(chart.bars.at(static_cast<qsizetype>(bar)), number, shown.name);
}

} // namespace app::indicators
