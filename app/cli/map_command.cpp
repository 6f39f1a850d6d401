#include "cli/commands.h"
#include "cli/map_basemap.h"
#include "cli/map_focus.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "layout/page_json.h"
#include "matching/match_marks.h"
#include "publish/map_page.h"
#include "text/code_label.h"
#include "text/today.h"
#include "text/value_text.h"
#include "usecase/map_design.h"
#include "usecase/occupancy_on.h"
#include "usecase/read_map.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using geo::carto::LayerId;
using geo::carto::LayerState;
using geo::carto::MapParams;
using geo::carto::MapSnapshot;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// "1600x1200", within what a picture can be.
std::optional<QSize> sizeOf(const std::string& text) {
    constexpr int kSmallest = 16;
    constexpr int kLargest = 16'384;
    const QStringList parts = QString::fromStdString(text).split(u'x');
    if (parts.size() != 2) return std::nullopt;
    bool isWidth = false;
    bool isHeight = false;
    const QSize size{parts[0].toInt(&isWidth), parts[1].toInt(&isHeight)};
    const bool fits =
        std::min(size.width(), size.height()) >= kSmallest && std::max(size.width(), size.height()) <= kLargest;
    if (!isWidth || !isHeight || !fits) return std::nullopt;
    return size;
}

// A viewport with the proportions of a box, so that the page shows it as large as it can.
geo::carto::Viewport viewportOn(const geo::geom::BoxM& box) {
    constexpr int kLonger = 2'000;
    constexpr int kShorter = 200;
    geo::carto::Viewport view{{}, 1.0, kLonger, kLonger};
    if (box.width() > box.height())
        view.height = std::max(kShorter, static_cast<int>(kLonger * box.height() / box.width()));
    else if (box.height() > 0.0)
        view.width = std::max(kShorter, static_cast<int>(kLonger * box.width() / box.height()));
    return view.fitting(box);
}

std::string codesOfLayers() {
    std::string codes;
    for (const std::string_view code : geo::domain::codesOf<LayerId>())
        codes += (codes.empty() ? "" : " ") + std::string{code};
    return codes;
}

// The day that the map is of: today where none is given.
QDate dayOf(const std::optional<geo::Date>& date) {
    return QDate::fromString(text::fromUtf8(geo::isoDate(date.value_or(text::today()))), Qt::ISODate);
}

class MapCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument(
            "OUT", words(QT_TRANSLATE_NOOP("Cli", "File to write, replaced if it is there: .pdf, .png, .svg")), m_out);
        declareView(options);
        declarePage(options);
        options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Of a project: its ranking is marked")));
        m_match.declare(options, false);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        const bool hasPage = !m_paper.empty() || m_isPortrait || !m_title.empty() || !m_layout.empty();
        if (m_pixels && hasPage)
            return words(QT_TRANSLATE_NOOP(
                "Cli", "--size draws the map alone: it does not go with --paper, --portrait, --layout and --title."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(auto snapshot, geo::usecase::readMap(desk, job));
        GEO_ASSIGN(const auto place, m_focus.find(desk, snapshot));
        MapParams params;
        params.viewport = viewportOn(place.box);
        params.marks = place.marks;
        GEO_ASSIGN(const auto design, geo::usecase::readDesign(desk));
        GEO_ASSIGN(params.layers, shownLayers(design.states()));
        auto spec = publish::pageSpecFor(snapshot, publish::defaultTitle(snapshot), text::fromUtf8(context.who),
                                         dayOf(m_match.date()), context.language);
        if (!place.name.empty()) spec.title += QStringLiteral(" – ") + text::fromUtf8(place.name);
        if (m_match.isAsked()) {
            GEO_ASSIGN(const auto match, m_match.run(desk, job));
            for (const auto& [feature, mark] : matching::marksOf(match.report)) {
                const bool selected = params.marks[feature].selected;
                params.marks[feature] = mark;
                params.marks[feature].selected = selected;
            }
            spec.title = words(QT_TRANSLATE_NOOP("Cli", "Sites for the project: %1"))
                             .arg(text::fromUtf8(match.snapshot->project.name));
        }
        publish::tellFilters(spec, design);
        if (!m_layout.empty()) {
            GEO_ASSIGN(const auto kept, desk.row(geo::domain::Kind::layout, m_layout));
            layout::applyJson(geo::domain::toText(kept.value("spec")), spec);
        }
        applyPage(spec);
        publish::tellDate(spec, m_match.date(), context.language);
        params.date = m_match.date();
        GEO_TRY(showOccupancy(desk, design, params, spec, context, job));
        params.everyScale = !m_layers.isEmpty();
        GEO_TRY(readAskedLayers(desk, layout::pageViewport(params, spec).extent(), snapshot, job));
        QString missing;
        if (!m_basemap.empty()) {
            GEO_ASSIGN(missing, layBasemap(m_basemap, params, snapshot.epsg, context, spec, job));
        }
        GEO_ASSIGN(Answer answer, published(desk, snapshot, params, spec, context, job));
        answer.notes << filterNotes(design, params);
        if (!missing.isEmpty()) answer.notes << missing;
        return answer;
    }

private:
    void declareView(Options& options) {
        options.taken("--focus", MapFocus::kShape,
                      words(QT_TRANSLATE_NOOP("Cli", "What it is about; all if not given")),
                      [this](const std::string& text) { return m_focus.parse(text); });
        options.count(
            "--scale",
            words(QT_TRANSLATE_NOOP("Cli", "Numeric scale: 25000 for 1:25 000; else the roundest that shows it all")),
            m_scale, 10, 100'000'000);
        options.text("--basemap", "ID",
                     words(QT_TRANSLATE_NOOP("Cli", "A base map below it: from its file, or what was kept of it; no "
                                                    "service is asked")),
                     m_basemap);
        options.flag("--occupancy",
                     words(QT_TRANSLATE_NOOP("Cli", "Rings around the sites: the share of m² that is occupied on the "
                                                    "date, or today")),
                     m_withOccupancy);
        options.taken("--layers", "LAYER,…", words(QT_TRANSLATE_NOOP("Cli", "Only these layers, at any scale")),
                      [this](const std::string& text) {
                          m_layers = text::fromUtf8(text).split(u',', Qt::SkipEmptyParts);
                          return !m_layers.isEmpty();
                      });
    }

    // As the workspace shows its map, or as it is asked: on the day of the map, else today.
    [[nodiscard]] geo::Result<void> showOccupancy(const geo::usecase::Desk& desk, const geo::usecase::MapDesign& design,
                                                  MapParams& params, layout::PageSpec& spec, const Context& context,
                                                  geo::JobControl& job) const {
        if (!m_withOccupancy && !design.occupancy) return {};
        const geo::Date day = m_match.date().value_or(text::today());
        GEO_ASSIGN(const auto sites, geo::usecase::occupancyOn(desk, day, job));
        params.taken = std::make_shared<const geo::carto::TakenShares>(geo::usecase::takenShares(sites));
        publish::tellOccupancy(spec, day, context.language);
        return {};
    }

    void declarePage(Options& options) {
        options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Page or picture")));
        options.choice("--paper", "A4|A3",
                       words(QT_TRANSLATE_NOOP("Cli", "A page with title, legend, scale and sources; A4 if not given")),
                       m_paper);
        options.flag("--portrait", words(QT_TRANSLATE_NOOP("Cli", "The page upright")), m_isPortrait);
        options.taken("--size", "WxH", words(QT_TRANSLATE_NOOP("Cli", "The map alone, so many pixels")),
                      [this](const std::string& text) { return (m_pixels = sizeOf(text)).has_value(); });
        options.text("--layout", "NAME", words(QT_TRANSLATE_NOOP("Cli", "A page layout that the workspace keeps")),
                     m_layout);
        options.text("--title", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Else the name of the workspace")), m_title);
        options.text("--author", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Else who signs")), m_author);
        options.count("--repeat", words(QT_TRANSLATE_NOOP("Cli", "Draw it so many times, to measure")), m_repeat, 1,
                      10'000);
        options.flag("--timings", words(QT_TRANSLATE_NOOP("Cli", "Say how long each drawing took")), m_withTimings);
    }

    // The layers as the workspace shows them, or those asked for alone; a site's own layer among them.
    [[nodiscard]] geo::Result<std::vector<LayerState>> shownLayers(std::vector<LayerState> layers) const {
        if (m_layers.isEmpty()) return layers;
        for (LayerState& layer : layers) layer.visible = false;
        for (const QString& code : m_layers) {
            const auto id = geo::domain::fromCode<LayerId>(code.trimmed().toStdString());
            if (!id)
                return geo::fail(geo::ErrorCode::valueNotInList,
                                 {{"field", "layers"}, {"value", code.toStdString()}, {"allowed", codesOfLayers()}});
            std::ranges::find(layers, *id, &LayerState::id)->visible = true;
        }
        return layers;
    }

    void applyPage(layout::PageSpec& spec) const {
        if (!m_title.empty()) spec.title = text::fromUtf8(m_title);
        if (!m_author.empty()) spec.author = text::fromUtf8(m_author);
        if (!m_paper.empty()) spec.paper = m_paper == "A3" ? layout::Paper::a3 : layout::Paper::a4;
        if (m_isPortrait) spec.orientation = layout::Orientation::portrait;
        if (m_scale > 0) spec.scaleDenominator = m_scale;
        spec.pixels = m_pixels;
    }

    [[nodiscard]] geo::Result<Answer> published(const geo::usecase::Desk& desk, const MapSnapshot& snapshot,
                                                const MapParams& params, const layout::PageSpec& spec,
                                                const Context& context, geo::JobControl& job) const {
        std::vector<double> times;
        layout::MapImageReport report;
        for (int i = 0; i < m_repeat; ++i) {
            GEO_ASSIGN(report, publish::publishMap(desk, text::fromUtf8(m_out), snapshot, params, spec, job));
            times.push_back(report.renderMilliseconds);
        }
        Answer answer{context.json ? written(Json{{"file", m_out},
                                                  {"extent", jsonOf(report.extent)},
                                                  {"scale", report.scaleDenominator},
                                                  {"pages", report.pages},
                                                  {"render_ms", times}})
                                   : textOf(report, times, context.language)};
        answer.notes = missingLayers(snapshot);
        return answer;
    }

    [[nodiscard]] std::string textOf(const layout::MapImageReport& report, const std::vector<double>& times,
                                     const text::Language& language) const {
        TextTable facts;
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Map")), text::fromUtf8(m_out)});
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Scale")), text::scaleText(report.scaleDenominator, language)});
        if (m_withTimings) {
            QStringList milliseconds;
            for (const double time : times) milliseconds << language.number(time, 1);
            facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Drawing (ms)")), milliseconds.join(u' ')});
        }
        return facts.text().toStdString();
    }

    // What is asked for by name is shown at any scale, so it is read at any scale.
    [[nodiscard]] geo::Result<void> readAskedLayers(const geo::usecase::Desk& desk, const geo::geom::BoxM& seen,
                                                    MapSnapshot& snapshot, geo::JobControl& job) const {
        for (const QString& code : m_layers) {
            const auto id = geo::domain::fromCode<LayerId>(code.trimmed().toStdString());
            if (!geo::carto::infoOf(*id).readByBox || !snapshot.layers.contains(*id)) continue;
            GEO_ASSIGN(snapshot.layers[*id], geo::usecase::readLayer(desk, *id, seen, job));
        }
        return {};
    }

    [[nodiscard]] static QStringList filterNotes(const geo::usecase::MapDesign& design, const MapParams& params) {
        QStringList notes;
        for (const LayerState& layer : params.layers)
            if (const auto& filter = design.of(layer.id).filter; layer.visible && !filter.empty())
                notes << words(QT_TRANSLATE_NOOP("Cli", "%1: filtered by %2"))
                             .arg(text::label(layer.id), text::fromUtf8(filter));
        return notes;
    }

    // Layers that were asked for by name and have no rows.
    [[nodiscard]] QStringList missingLayers(const MapSnapshot& snapshot) const {
        QStringList notes;
        for (const QString& code : m_layers) {
            const auto id = geo::domain::fromCode<LayerId>(code.trimmed().toStdString());
            if (!snapshot.layers.contains(*id))
                notes << words(QT_TRANSLATE_NOOP("Cli", "%1: the workspace has none.")).arg(text::label(*id));
        }
        return notes;
    }

    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    MapFocus m_focus;
    std::string m_out;
    std::string m_paper;
    std::string m_layout;
    std::string m_title;
    std::string m_author;
    std::string m_basemap;
    QStringList m_layers;
    std::optional<QSize> m_pixels;
    bool m_isPortrait = false;
    bool m_withOccupancy = false;
    bool m_withTimings = false;
    int m_scale = 0;
    int m_repeat = 1;
};

} // namespace

std::unique_ptr<Command> makeMapCommand() {
    return std::make_unique<MapCommand>();
}

} // namespace app::cli
