#include "cli/commands.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "geom/text.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/catchment.h"
#include "usecase/coverage_ground.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <charconv>

namespace app::cli {

namespace {

using geo::domain::Catchment;
using geo::domain::CatchmentReport;
using geo::domain::CatchmentRing;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// "15", "5,10,15": times above 0, at most ten hours.
bool takeMinutes(std::string_view text, std::vector<geo::Minutes>& into) {
    into.clear();
    for (;;) {
        double minutes = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
        if (error != std::errc{} || !(minutes > 0.0 && minutes <= 600.0)) return false;
        into.emplace_back(minutes);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) return true;
        if (text.front() != ',') return false;
        text.remove_prefix(1);
    }
}

bool takeMetres(std::string_view text, geo::Metres& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into.value);
    return error == std::errc{} && end == text.data() + text.size() && into.value >= 0.0 && into.value <= 10'000.0;
}

// What is reached from places within times.
class CatchmentCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken(
            "--from", "site:ID|place:ID|amenity:ID|lonlat:X,Y",
            words(QT_TRANSLATE_NOOP("Cli", "Where one starts; several times for several places")),
            [this](const std::string& text) {
                m_from.push_back(text);
                return true;
            },
            true);
        options.taken("--minutes", "M[,M...]", words(QT_TRANSLATE_NOOP("Cli", "How long one travels; 15 if not given")),
                      [this](const std::string& text) { return takeMinutes(text, m_params.minutes); });
        options.choice("--mode", "walk|cycle|drive",
                       words(QT_TRANSLATE_NOOP("Cli", "How one travels; walk if not given")), m_mode);
        options.choice("--direction", "away|towards",
                       words(QT_TRANSLATE_NOOP("Cli", "From the place, or to it; away if not given")), m_direction);
        options.flag("--apart", words(QT_TRANSLATE_NOOP("Cli", "Each street to the nearest of the places alone")),
                     m_params.apart);
        options.taken(
            "--off-street", "M",
            words(QT_TRANSLATE_NOOP("Cli", "The last metres that are walked beside a street; 50 if not given")),
            [this](const std::string& text) { return takeMetres(text, m_params.offStreet); });
        options.taken("--too-far", "M",
                      words(QT_TRANSLATE_NOOP(
                          "Cli", "A place further than so many metres from any street is left out; 300 if not given")),
                      [this](const std::string& text) {
                          m_isTooFarGiven = takeMetres(text, m_tooFar);
                          return m_isTooFarGiven;
                      });
        options.flag("--streets", words(QT_TRANSLATE_NOOP("Cli", "In the document also the streets that are reached")),
                     m_withStreets);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        if (m_from.empty())
            throw UsageError(words(QT_TRANSLATE_NOOP("Cli", "Say where one starts: --from site:ID, place:ID, "
                                                            "amenity:ID or lonlat:X,Y.")));
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        const auto mode = geo::domain::fromCode<geo::domain::TravelMode>(m_mode);
        GEO_ASSIGN(m_params.travel, geo::usecase::travelParams(desk));
        m_params.travel.mode = mode.value_or(m_params.travel.mode);
        if (m_isTooFarGiven) m_params.travel.tooFar = m_tooFar;
        if (m_direction == "towards") m_params.direction = geo::domain::TravelDirection::towards;
        std::vector<geo::domain::TravelPlace> origins;
        for (const std::string& from : m_from) {
            GEO_ASSIGN(auto place, geo::usecase::travelPlace(desk, from));
            origins.push_back(std::move(place));
        }
        GEO_ASSIGN(const auto ground, geo::usecase::readCatchmentGround(desk, m_params.travel, job));
        GEO_ASSIGN(const auto report, geo::usecase::catchments(*ground, origins, m_params, job));
        if (context.json) return Answer{written(documentOf(report))};
        return textOf(report, context.language);
    }

private:
    [[nodiscard]] Json jsonOfRing(const Catchment& catchment, const CatchmentRing& ring) const {
        Json json{{"from", catchment.origin.key},
                  {"minutes", ring.within.value},
                  {"mode", m_mode},
                  {"snapped_m", catchment.snapped.value},
                  {"nodes", ring.nodes},
                  {"length_m", ring.length.value},
                  {"area_m2", ring.areaCovered.value},
                  {"residents", ring.residents ? Json(ring.residents->value) : Json(nullptr)},
                  {"geometry", geo::geom::toWkt(ring.area, 2)},
                  {"name", catchment.origin.name},
                  {"direction", m_direction}};
        if (m_withStreets) json["streets"] = geo::geom::toWkt(ring.streets, 2);
        return json;
    }

    [[nodiscard]] Json documentOf(const CatchmentReport& report) const {
        Json list = Json::array();
        for (const Catchment& catchment : report.catchments)
            for (const CatchmentRing& ring : catchment.rings) list.push_back(jsonOfRing(catchment, ring));
        Json diagnostics = Json::array();
        for (const geo::Diagnostic& diagnostic : report.diagnostics) diagnostics.push_back(jsonOf(diagnostic));
        if (m_from.size() == 1 && m_params.minutes.size() == 1 && list.size() == 1) {
            if (!diagnostics.empty()) list.front()["diagnostics"] = std::move(diagnostics);
            return list.front();
        }
        return Json{{"catchments", std::move(list)}, {"diagnostics", std::move(diagnostics)}};
    }

    [[nodiscard]] Answer textOf(const CatchmentReport& report, const text::Language& language) const {
        TextTable table(
            {words(QT_TRANSLATE_NOOP("Cli", "From")), words(QT_TRANSLATE_NOOP("Cli", "Minutes")),
             words(QT_TRANSLATE_NOOP("Cli", "To the street")), words(QT_TRANSLATE_NOOP("Cli", "Crossings")),
             words(QT_TRANSLATE_NOOP("Cli", "Streets")), words(QT_TRANSLATE_NOOP("Cli", "Area")),
             words(QT_TRANSLATE_NOOP("Cli", "Residents"))},
            {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right, Align::right});
        for (const Catchment& catchment : report.catchments) {
            const std::string& name = catchment.origin.name;
            for (const CatchmentRing& ring : catchment.rings)
                table.addRow({text::fromUtf8(name.empty() ? catchment.origin.key : name),
                              text::minutesText(ring.within, language), text::lengthText(catchment.snapped, language),
                              text::countText(ring.nodes, language), text::lengthText(ring.length, language),
                              text::areaText(ring.areaCovered, language),
                              ring.residents ? text::residentsText(*ring.residents, language) : text::unknownText()});
        }
        Answer answer{table.text().toStdString()};
        for (const geo::Diagnostic& diagnostic : report.diagnostics)
            answer.notes << text::sentence(diagnostic, language);
        return answer;
    }

    WorkspaceArgument m_workspace;
    std::vector<std::string> m_from;
    geo::domain::CatchmentParams m_params;
    std::string m_mode = "walk";
    std::string m_direction = "away";
    geo::Metres m_tooFar;
    bool m_isTooFarGiven = false;
    bool m_withStreets = false;
};

} // namespace

std::unique_ptr<Command> makeCatchmentCommand() {
    return std::make_unique<CatchmentCommand>();
}

} // namespace app::cli
