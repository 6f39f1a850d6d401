#include "coverage/coverage_sheets.h"

#include "coverage/coverage_text.h"
#include "domain/assumption.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::coverage {

using geo::domain::AccessReport;
using geo::domain::AreaKind;
using geo::domain::CoverageReport;
using geo::domain::CoverageRow;
using geo::domain::FieldType;
using geo::domain::NetworkFlawKind;
using geo::domain::TravelMode;
using tables::amountCell;
using tables::CellLook;
using tables::numberColumn;
using tables::Sheet;
using tables::SheetColumn;
using tables::SheetRow;
using tables::wordColumn;

namespace {

constexpr double kThousand = 1000.0;
constexpr double kPercent = 100.0;

struct Coverage {
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

QStringList keyed(const QString& key) {
    return key.isEmpty() ? QStringList{} : QStringList{key};
}

// "15", "7_5": of a threshold in the name of a column.
std::string codeOf(geo::Minutes minutes) {
    std::string text = QString::number(minutes.value).toStdString();
    std::ranges::replace(text, '.', '_');
    return text;
}

const CoverageRow* sameIn(const CoverageReport* report, const CoverageRow& row) {
    if (!report) return nullptr;
    const auto found = std::ranges::find_if(
        report->rows, [&](const CoverageRow& each) { return each.kind == row.kind && each.code == row.code; });
    return found == report->rows.end() ? nullptr : &*found;
}

double coveredAt(const CoverageRow& row, std::size_t threshold) {
    return threshold < row.covered.size() ? row.covered[threshold] : 0.0;
}

QVariant shareOf(double part, double whole) {
    return whole > 0.0 ? QVariant{part / whole} : QVariant{};
}

std::vector<SheetColumn> areaColumns(const CoverageReport& report, bool isCompared, const text::Language& language) {
    std::vector<SheetColumn> columns{wordColumn("name", Coverage::tr("Name")), wordColumn("kind", Coverage::tr("Area")),
                                     numberColumn("residents", Coverage::tr("Residents"))};
    for (const geo::Minutes minutes : report.params.minutes) {
        const QString within = Coverage::tr("Within %1").arg(text::minutesText(minutes, language));
        columns.push_back({"share_" + codeOf(minutes), within, FieldType::number, 4, CellLook::share});
        columns.push_back({"covered_" + codeOf(minutes), Coverage::tr("%1, residents").arg(within), FieldType::number,
                           0, CellLook::onFile});
        if (isCompared)
            columns.push_back(numberColumn("gain_" + codeOf(minutes),
                                           Coverage::tr("Gain, %1").arg(text::minutesText(minutes, language))));
    }
    columns.push_back(numberColumn("nearest_min", Coverage::tr("Nearest place (min)"), 1));
    columns.push_back(numberColumn("beyond", Coverage::tr("Not within the last threshold")));
    columns.push_back(numberColumn("unreached", Coverage::tr("Without any place")));
    columns.push_back(numberColumn("places", Coverage::tr("Places inside")));
    columns.push_back(wordColumn("code", Coverage::tr("Code")));
    return columns;
}

SheetRow areaRow(const CoverageRow& row, const CoverageReport& report, const CoverageReport* before) {
    SheetRow line{{text::areaName(row.kind, row.name, row.code), text::label(row.kind), row.residents},
                  {areaKey(row.kind, row.code)}};
    const CoverageRow* earlier = sameIn(before, row);
    const std::size_t thresholds = report.params.minutes.size();
    for (std::size_t at = 0; at < thresholds; ++at) {
        const double covered = coveredAt(row, at);
        line.cells.push_back(shareOf(covered, row.residents));
        line.cells.emplace_back(covered);
        if (before) line.cells.push_back(earlier ? QVariant{covered - coveredAt(*earlier, at)} : QVariant{});
    }
    line.cells.push_back(amountCell(row.nearest));
    line.cells.emplace_back(thresholds > 0 ? row.residents - coveredAt(row, thresholds - 1) : row.residents);
    line.cells.emplace_back(row.unreached);
    line.cells.emplace_back(static_cast<double>(row.places));
    line.cells.emplace_back(text::fromUtf8(row.code));
    return line;
}

// Residents whose nearest place it is, by position in the report.
std::vector<double> nearestTo(const CoverageReport& report) {
    std::vector<double> residents(report.places.size(), 0.0);
    for (const auto& cell : report.cells)
        if (cell.place && *cell.place < residents.size()) residents[*cell.place] += cell.residents;
    return residents;
}

} // namespace

QString placeKey(const geo::domain::CoveringPlace& place) {
    if (place.site) return QStringLiteral("site:%1").arg(place.site->value);
    return place.thirdPlace ? QStringLiteral("place:%1").arg(place.thirdPlace->value) : QString{};
}

QString areaKey(AreaKind kind, const std::string& code) {
    return text::fromUtf8(geo::domain::codeOf(kind)) + u':' + text::fromUtf8(code);
}

Sheet areaSheet(const CoverageReport& report, const CoverageReport* before, std::optional<AreaKind> kind,
                const text::Language& language) {
    Sheet sheet{Coverage::tr("coverage"), areaColumns(report, before != nullptr, language), {}};
    for (const CoverageRow& row : report.rows)
        if (!kind || row.kind == *kind) sheet.rows.push_back(areaRow(row, report, before));
    const std::size_t beyond = sheet.columns.size() - 4;
    std::ranges::stable_sort(sheet.rows, std::ranges::greater{},
                             [&](const SheetRow& row) { return row.cells[beyond].toDouble(); });
    return sheet;
}

Sheet placeSheet(const CoverageReport& report) {
    Sheet sheet{Coverage::tr("places"),
                {wordColumn("name", Coverage::tr("Place")), wordColumn("state", Coverage::tr("State")),
                 wordColumn("functions", Coverage::tr("Functions")), numberColumn("capacity", Coverage::tr("Capacity")),
                 numberColumn("residents", Coverage::tr("Residents it is nearest to")),
                 numberColumn("snapped_m", Coverage::tr("From the street (m)"), 1)},
                {}};
    const auto residents = nearestTo(report);
    for (std::size_t i = 0; i < report.places.size(); ++i) {
        const auto& each = report.places[i];
        const QVariant capacity = each.capacity ? QVariant{static_cast<double>(*each.capacity)} : QVariant{};
        sheet.rows.push_back(
            {{text::fromUtf8(each.place.name), each.site ? Coverage::tr("candidate") : Coverage::tr("existing"),
              functionsText(each.functions), capacity, residents[i], each.snapped.value},
             keyed(placeKey(each)),
             each.place.at});
    }
    return sheet;
}

Sheet targetSheet(const CoverageReport& report) {
    Sheet sheet{Coverage::tr("targets"),
                {wordColumn("target", Coverage::tr("Target")), wordColumn("name", Coverage::tr("Name")),
                 wordColumn("kind", Coverage::tr("Area")), wordColumn("met", Coverage::tr("Met")),
                 numberColumn("wanted", Coverage::tr("Wanted"), 1), numberColumn("value", Coverage::tr("Is"), 1),
                 wordColumn("unit", Coverage::tr("Unit")), numberColumn("missing", Coverage::tr("Missing"), 1),
                 wordColumn("missing_unit", Coverage::tr("Of")), wordColumn("code", Coverage::tr("Code"))},
                {}};
    for (const auto& each : report.targets) {
        const bool isTime = each.target.ends_with("_min");
        const bool isShare = isTime || each.target == geo::domain::kTargetQpvShare;
        const double factor = isShare ? kPercent : 1.0;
        sheet.rows.push_back(
            {{targetName(each.target), text::areaName(each.kind, each.name, each.code), text::label(each.kind),
              each.met ? Coverage::tr("✓ yes") : Coverage::tr("✗ no"), each.wanted * factor, each.value * factor,
              isTime    ? Coverage::tr("% of the residents")
              : isShare ? Coverage::tr("% of the places")
                        : Coverage::tr("places"),
              each.missing, isTime ? Coverage::tr("residents") : Coverage::tr("places"), text::fromUtf8(each.code)},
             {areaKey(each.kind, each.code)}});
    }
    constexpr std::size_t kMissing = 7;
    std::ranges::stable_sort(sheet.rows, std::ranges::greater{},
                             [](const SheetRow& row) { return row.cells[kMissing].toDouble(); });
    return sheet;
}

Sheet accessSheet(const AccessReport& report, const AccessReport* before, std::optional<AreaKind> kind) {
    Sheet sheet{Coverage::tr("access"),
                {wordColumn("name", Coverage::tr("Name")), wordColumn("kind", Coverage::tr("Area")),
                 numberColumn("places_per_1000", Coverage::tr("Places for 1,000 residents"), 2)},
                {}};
    if (before) sheet.columns.push_back(numberColumn("gain", Coverage::tr("Gain"), 2));
    sheet.columns.push_back(numberColumn("residents", Coverage::tr("Residents")));
    sheet.columns.push_back(wordColumn("code", Coverage::tr("Code")));
    for (const auto& row : report.rows) {
        if (kind && row.kind != *kind) continue;
        auto& line = sheet.rows.emplace_back(
            SheetRow{{text::areaName(row.kind, row.name, row.code), text::label(row.kind), row.access * kThousand},
                     {areaKey(row.kind, row.code)}});
        if (before) {
            const auto earlier = std::ranges::find_if(
                before->rows, [&](const auto& each) { return each.kind == row.kind && each.code == row.code; });
            line.cells.push_back(earlier == before->rows.end() ? QVariant{}
                                                               : QVariant{(row.access - earlier->access) * kThousand});
        }
        line.cells.push_back(row.residents);
        line.cells.push_back(text::fromUtf8(row.code));
    }
    return sheet;
}

Sheet equitySheet(const geo::domain::EquityFigures& now, const geo::domain::EquityFigures* before, const QString& unit,
                  double factor) {
    Sheet sheet{Coverage::tr("equity"),
                {wordColumn("figure", Coverage::tr("Figure")), numberColumn("value", Coverage::tr("Value"), 4)},
                {}};
    if (before) sheet.columns.push_back(numberColumn("before", Coverage::tr("Before"), 4));
    using Figures = geo::domain::EquityFigures;
    const auto add = [&](const QString& label, auto read) {
        auto& row = sheet.rows.emplace_back(SheetRow{{label, read(now)}});
        if (before) row.cells.emplace_back(read(*before));
    };
    add(Coverage::tr("Mean (%1)").arg(unit), [&](const Figures& f) { return f.mean * factor; });
    add(Coverage::tr("Mean in QPV (%1)").arg(unit), [&](const Figures& f) { return f.meanInQpv * factor; });
    add(Coverage::tr("Mean out of QPV (%1)").arg(unit), [&](const Figures& f) { return f.meanOutQpv * factor; });
    add(Coverage::tr("Gini (0 all equal, 1 one has all)"), [](const Figures& f) { return f.gini; });
    add(Coverage::tr("Theil"), [](const Figures& f) { return f.byCommune.total; });
    add(Coverage::tr("Theil within communes"), [](const Figures& f) { return f.byCommune.within; });
    add(Coverage::tr("Theil between communes"), [](const Figures& f) { return f.byCommune.between; });
    add(Coverage::tr("Theil within QPV and the rest"), [](const Figures& f) { return f.byQpv.within; });
    add(Coverage::tr("Theil between QPV and the rest"), [](const Figures& f) { return f.byQpv.between; });
    return sheet;
}

Sheet networkSheet(const geo::domain::NetworkQuality& quality) {
    Sheet sheet{Coverage::tr("street_network"),
                {wordColumn("mode", Coverage::tr("Travel")),
                 numberColumn("length_km", Coverage::tr("Length (km)"), 1),
                 numberColumn("components", Coverage::tr("Parts apart")),
                 {"largest_share", Coverage::tr("In the largest part"), FieldType::number, 4, CellLook::share}},
                {}};
    for (const TravelMode mode : {TravelMode::walk, TravelMode::cycle, TravelMode::drive}) {
        const auto at = static_cast<std::size_t>(mode);
        sheet.rows.push_back({{text::label(mode), quality.length.at(at).value / kThousand,
                               static_cast<double>(quality.components.at(at)), quality.largestShare.at(at)}});
    }
    return sheet;
}

Sheet flawSheet(const geo::domain::NetworkQuality& quality, std::optional<NetworkFlawKind> kind) {
    Sheet sheet{Coverage::tr("network_flaws"),
                {wordColumn("kind", Coverage::tr("Doubtful")), numberColumn("size_m", Coverage::tr("Size (m)"), 1),
                 numberColumn("street", Coverage::tr("Street (number)")), numberColumn("x", QStringLiteral("x"), 1),
                 numberColumn("y", QStringLiteral("y"), 1)},
                {}};
    for (const auto& each : quality.flaws)
        if (!kind || each.kind == *kind)
            sheet.rows.push_back(
                {{text::label(each.kind), each.size.value, static_cast<double>(each.street), each.at.x, each.at.y},
                 each.street > 0 ? QStringList{QStringLiteral("street:%1").arg(each.street)} : QStringList{},
                 each.at});
    return sheet;
}

Sheet catchmentSheet(const std::vector<geo::domain::CatchmentReport>& reports) {
    Sheet sheet{
        Coverage::tr("catchments"),
        {wordColumn("origin", Coverage::tr("From")), wordColumn("mode", Coverage::tr("Travel")),
         wordColumn("direction", Coverage::tr("Direction")), numberColumn("minutes", Coverage::tr("Minutes"), 1),
         numberColumn("length_km", Coverage::tr("Streets (km)"), 2),
         numberColumn("area_ha", Coverage::tr("Area (ha)"), 1), numberColumn("residents", Coverage::tr("Residents")),
         numberColumn("snapped_m", Coverage::tr("From the street (m)"), 1)},
        {}};
    constexpr double kHectare = 10'000.0;
    std::size_t at = 0;
    for (const auto& report : reports) {
        for (const auto& each : report.catchments)
            for (const auto& ring : each.rings)
                sheet.rows.push_back(
                    {{text::fromUtf8(each.origin.name.empty() ? each.origin.key : each.origin.name),
                      text::label(report.params.travel.mode), text::label(report.params.direction), ring.within.value,
                      ring.length.value / kThousand, ring.areaCovered.value / kHectare, amountCell(ring.residents),
                      each.snapped.value},
                     {QStringLiteral("catchment:%1").arg(at)},
                     each.origin.at});
        ++at;
    }
    return sheet;
}

} // namespace app::coverage
