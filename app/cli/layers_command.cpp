#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/language.h"
#include "usecase/row_filter.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace app::cli {

namespace {

using geo::carto::LayerId;
using geo::usecase::Desk;
using geo::usecase::LayerDesign;
using geo::usecase::MapDesign;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::optional<LayerId> layerOf(const QString& code) {
    return geo::domain::fromCode<LayerId>(code.trimmed().toStdString());
}

Json optionalJson(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json jsonOf(const LayerDesign& layer) {
    return Json{{"layer", geo::domain::codeOf(layer.id)},
                {"group", layer.group},
                {"visible", layer.visible},
                {"opacity", layer.opacity},
                {"labels", layer.labels},
                {"filter", layer.filter},
                {"min_scale", optionalJson(layer.minScale)},
                {"max_scale", optionalJson(layer.maxScale)},
                {"has_style", !layer.style.empty()}};
}

// How the workspace shows its map; with options one step that changes it.
class LayersCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        const auto many = [&](const std::string& name, const QString& help, bool isVisible) {
            options.taken(
                name, "LAYER,…", help,
                [this, isVisible](const std::string& text) {
                    for (const QString& code : text::fromUtf8(text).split(u',', Qt::SkipEmptyParts)) {
                        const auto layer = layerOf(code);
                        if (!layer) return false;
                        m_changes.emplace_back(*layer,
                                               [isVisible](LayerDesign& design) { design.visible = isVisible; });
                    }
                    return true;
                },
                true);
        };
        many("--show", words(QT_TRANSLATE_NOOP("Cli", "Show these layers")), true);
        many("--hide", words(QT_TRANSLATE_NOOP("Cli", "Hide these layers")), false);
        options.taken(
            "--filter", "LAYER=EXPRESSION",
            words(QT_TRANSLATE_NOOP("Cli", "Only the rows of the layer of which it is true, on maps and in matching; "
                                           "LAYER= shows every row")),
            [this](const std::string& text) { return takeFilter(text::fromUtf8(text)); }, true);
        options.taken(
            "--opacity", "LAYER=0..1", words(QT_TRANSLATE_NOOP("Cli", "How strongly the layer is drawn")),
            [this](const std::string& text) { return takeOpacity(text::fromUtf8(text)); }, true);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        if (m_changes.empty()) {
            GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
            return answerOf(desk, context);
        }
        GEO_ASSIGN(auto desk, m_workspace.change(context, job));
        GEO_ASSIGN(const MapDesign seen, geo::usecase::readDesign(desk));
        MapDesign wanted = seen;
        for (const auto& [layer, change] : m_changes) change(wanted.of(layer));
        GEO_TRY(geo::usecase::changeDesign(desk, seen, wanted));
        return answerOf(desk, context);
    }

private:
    bool takeFilter(const QString& text) {
        const auto layer = layerOf(text.section(u'=', 0, 0));
        if (!layer || !text.contains(u'=')) return false;
        m_changes.emplace_back(*layer, [filter = text.section(u'=', 1).trimmed().toStdString()](LayerDesign& design) {
            design.filter = filter;
        });
        return true;
    }

    bool takeOpacity(const QString& text) {
        const auto layer = layerOf(text.section(u'=', 0, 0));
        bool isNumber = false;
        const double opacity = text.section(u'=', 1).toDouble(&isNumber);
        if (!layer || !isNumber || opacity < 0.0 || opacity > 1.0) return false;
        m_changes.emplace_back(*layer, [opacity](LayerDesign& design) { design.opacity = opacity; });
        return true;
    }

    static geo::Result<Answer> answerOf(const Desk& desk, const Context& context) {
        GEO_ASSIGN(const MapDesign design, geo::usecase::readDesign(desk));
        if (context.json) {
            Json layers = Json::array();
            for (auto layer = design.layers.rbegin(); layer != design.layers.rend(); ++layer)
                layers.push_back(jsonOf(*layer));
            return Answer{written(Json{{"layers", std::move(layers)}})};
        }
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Layer")), words(QT_TRANSLATE_NOOP("Cli", "Shown")),
                         words(QT_TRANSLATE_NOOP("Cli", "Opacity (%)")), words(QT_TRANSLATE_NOOP("Cli", "Filter"))},
                        {Align::left, Align::left, Align::right, Align::left}};
        for (auto layer = design.layers.rbegin(); layer != design.layers.rend(); ++layer)
            table.addRow(
                {text::label(layer->id),
                 layer->visible ? words(QT_TRANSLATE_NOOP("Cli", "yes")) : words(QT_TRANSLATE_NOOP("Cli", "no")),
                 context.language.number(layer->opacity * 100.0, 0), text::fromUtf8(layer->filter)});
        return Answer{table.text().toStdString()};
    }

    WorkspaceArgument m_workspace;
    std::vector<std::pair<LayerId, std::function<void(LayerDesign&)>>> m_changes;
};

} // namespace

std::unique_ptr<Command> makeLayersCommand() {
    return std::make_unique<LayersCommand>();
}

} // namespace app::cli
