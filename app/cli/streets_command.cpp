#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "cli/written_file.h"
#include "geom/crs.h"
#include "text/code_label.h"
#include "text/value_text.h"
#include "usecase/street_network.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::NetworkFlaw;
using geo::domain::NetworkFlawKind;
using geo::domain::NetworkQuality;
using geo::domain::TravelMode;

constexpr std::array kModes = {TravelMode::walk, TravelMode::cycle, TravelMode::drive};

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json modesJson(const NetworkQuality& quality) {
    Json modes = Json::array();
    for (const TravelMode mode : kModes) {
        const auto i = static_cast<std::size_t>(mode);
        modes.push_back(Json{{"mode", geo::domain::codeOf(mode)},
                             {"length_m", quality.length[i].value},
                             {"components", quality.components[i]},
                             {"largest_share", quality.largestShare[i]}});
    }
    return modes;
}

Json jsonOf(const NetworkFlaw& flaw, const geo::geom::Transform& toDegrees) {
    const geo::geom::LonLat at = toDegrees.toLonLat(flaw.at);
    return Json{{"flaw", geo::domain::codeOf(flaw.kind)},
                {"lon", at.lon},
                {"lat", at.lat},
                {"size_m", flaw.size.value},
                {"street", flaw.street}};
}

Json documentOf(const NetworkQuality& quality, const geo::geom::Transform& toDegrees) {
    Json counts = Json::object();
    for (std::size_t i = 0; i < quality.flawCounts.size(); ++i)
        counts[std::string{geo::domain::codeOf(static_cast<NetworkFlawKind>(i))}] = quality.flawCounts[i];
    Json flaws = Json::array();
    for (const NetworkFlaw& flaw : quality.flaws) flaws.push_back(jsonOf(flaw, toDegrees));
    return Json{{"rows", quality.rows},
                {"nodes", quality.nodes},
                {"edges", quality.edges},
                {"barriers", quality.barriers},
                {"access_assumed", quality.accessAssumed},
                {"modes", modesJson(quality)},
                {"flaw_counts", std::move(counts)},
                {"flaws", std::move(flaws)}};
}

// Places as GeoJSON (RFC 7946), for any map.
std::string geoJsonOf(const NetworkQuality& quality, const geo::geom::Transform& toDegrees) {
    Json features = Json::array();
    for (const NetworkFlaw& flaw : quality.flaws) {
        Json properties = jsonOf(flaw, toDegrees);
        const Json at = Json::array({properties["lon"], properties["lat"]});
        properties.erase("lon");
        properties.erase("lat");
        features.push_back(Json{{"type", "Feature"},
                                {"geometry", Json{{"type", "Point"}, {"coordinates", at}}},
                                {"properties", std::move(properties)}});
    }
    return written(Json{{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

QString modesText(const NetworkQuality& quality, const text::Language& language) {
    TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Travel")), words(QT_TRANSLATE_NOOP("Cli", "Length")),
                     words(QT_TRANSLATE_NOOP("Cli", "Parts")), words(QT_TRANSLATE_NOOP("Cli", "In the largest"))},
                    {Align::left, Align::right, Align::right, Align::right});
    for (const TravelMode mode : kModes) {
        const auto i = static_cast<std::size_t>(mode);
        table.addRow({text::label(mode), text::lengthText(quality.length[i], language),
                      text::countText(quality.components[i], language),
                      text::shareText(geo::Share{quality.largestShare[i]}, language)});
    }
    return table.text();
}

QString flawsText(const NetworkQuality& quality, const text::Language& language) {
    TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Doubtful")), words(QT_TRANSLATE_NOOP("Cli", "Places"))},
                    {Align::left, Align::right});
    for (std::size_t i = 0; i < quality.flawCounts.size(); ++i)
        table.addRow({text::label(static_cast<NetworkFlawKind>(i)), text::countText(quality.flawCounts[i], language)});
    return table.text();
}

QString textOf(const NetworkQuality& quality, const text::Language& language) {
    const QString made = words(QT_TRANSLATE_NOOP("Cli", "%1 rows make %2 stretches between %3 crossings; %4 rows are "
                                                        "barriers, %5 do not say who may use them."))
                             .arg(text::countText(quality.rows, language), text::countText(quality.edges, language),
                                  text::countText(quality.nodes, language), text::countText(quality.barriers, language),
                                  text::countText(quality.accessAssumed, language));
    return made + QStringLiteral("\n\n") + modesText(quality, language) + u'\n' + flawsText(quality, language);
}

// What the streets of a workspace make as a network, and what is doubtful of it.
class StreetsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.text("--flaws", "OUT.geojson",
                     words(QT_TRANSLATE_NOOP("Cli", "Write the doubtful places to a file, as points")), m_flaws);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.examine(context, job));
        GEO_ASSIGN(const auto network, geo::usecase::readStreetNetwork(desk, job));
        GEO_ASSIGN(const auto toDegrees, geo::geom::Transform::create(desk.info().epsg, geo::geom::kLonLat));
        if (!m_flaws.empty()) GEO_TRY(writeFile(m_flaws, geoJsonOf(network->quality, toDegrees)));
        if (context.json) return Answer{written(documentOf(network->quality, toDegrees))};
        return Answer{textOf(network->quality, context.language).toStdString()};
    }

private:
    WorkspaceArgument m_workspace;
    std::string m_flaws;
};

} // namespace

std::unique_ptr<Command> makeStreetsCommand() {
    return std::make_unique<StreetsCommand>();
}

} // namespace app::cli
