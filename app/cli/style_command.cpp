#include "carto/symbol_codes.h"
#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/language.h"
#include "text/sentence.h"
#include "usecase/layer_style.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <vector>

namespace app::cli {

namespace {

using geo::carto::ClassedBy;
using geo::carto::LayerId;
using geo::carto::LayerStyle;
using geo::carto::StyleLoss;
using geo::usecase::Desk;
using geo::usecase::LayerDesign;
using geo::usecase::MapDesign;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json scaleJson(double denominator) {
    return denominator > 0.0 && std::isfinite(denominator) ? Json(denominator) : Json(nullptr);
}

Json jsonOf(const LayerDesign& design) {
    const auto state = design.state();
    const LayerStyle& style = geo::carto::styleOf(state);
    const auto scales = geo::carto::scalesOf(state);
    const bool isClassed = style.classes.by != ClassedBy::nothing;
    Json classes = Json::array();
    for (const auto& one : style.classes.classes) {
        Json entry{{"title", one.title}, {"shown", one.isShown}};
        if (style.classes.by == ClassedBy::category)
            entry["value"] = one.code;
        else
            entry.update(Json{{"low", std::isfinite(one.low) ? Json(one.low) : Json(nullptr)},
                              {"high", std::isfinite(one.high) ? Json(one.high) : Json(nullptr)}});
        classes.push_back(std::move(entry));
    }
    return Json{{"layer", geo::domain::codeOf(design.id)},
                {"own", !design.style.empty()},
                {"classed_by", isClassed ? Json(geo::domain::codeOf(style.classes.by)) : Json(nullptr)},
                {"field", isClassed ? Json(style.classes.field) : Json(nullptr)},
                {"method", style.classes.by == ClassedBy::number ? Json(geo::domain::codeOf(style.classes.method))
                                                                 : Json(nullptr)},
                {"classes", std::move(classes)},
                {"names", style.label.has_value()},
                {"min_scale", scaleJson(scales.nearest)},
                {"max_scale", scaleJson(scales.farthest)}};
}

QString drawnText(const LayerStyle& style) {
    const auto count = QString::number(style.classes.classes.size());
    const QString field = text::fromUtf8(style.classes.field);
    if (style.classes.by == ClassedBy::category)
        return words(QT_TRANSLATE_NOOP("Cli", "by category: %1 (%2)")).arg(field, count);
    if (style.classes.by == ClassedBy::number)
        return words(QT_TRANSLATE_NOOP("Cli", "by class: %1 (%2)")).arg(field, count);
    return words(QT_TRANSLATE_NOOP("Cli", "all alike"));
}

// How the layers are drawn; with options one step that changes the style of a layer, or a file of it.
class StyleCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken("--layer", "LAYER", words(QT_TRANSLATE_NOOP("Cli", "Which layer; every one if not given")),
                      [this](const std::string& text) {
                          m_layer = geo::domain::fromCode<LayerId>(text);
                          return m_layer.has_value();
                      });
        options.text("--export", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "Write the style of the layer: .qml for QGIS, or .sld; replaced if "
                                                    "it is there")),
                     m_export);
        options.text("--import", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "Draw the layer as the file says: .qml, .sld, or a GeoPackage "
                                                    "with layer_styles")),
                     m_import);
        options.text("--table", "NAME",
                     words(QT_TRANSLATE_NOOP("Cli", "Of which table of a GeoPackage the style is taken")), m_table);
        options.flag("--reset", words(QT_TRANSLATE_NOOP("Cli", "Draw the layer as by default")), m_isReset);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (!m_layer && (!m_import.empty() || !m_export.empty() || m_isReset))
            return words(QT_TRANSLATE_NOOP("Cli", "Name the layer with --layer."));
        if (!m_import.empty() && m_isReset) return words(QT_TRANSLATE_NOOP("Cli", "Either --import or --reset."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        if (m_import.empty() && !m_isReset) {
            GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
            return answerOf(desk, context);
        }
        GEO_ASSIGN(auto desk, m_workspace.change(context, job));
        GEO_TRY(change(desk));
        return answerOf(desk, context);
    }

private:
    geo::Result<void> change(Desk& desk) {
        GEO_ASSIGN(const MapDesign seen, geo::usecase::readDesign(desk));
        MapDesign wanted = seen;
        LayerDesign& layer = wanted.of(*m_layer);
        if (m_isReset) {
            layer.style.clear();
            layer.minScale.reset();
            layer.maxScale.reset();
        } else {
            GEO_ASSIGN(auto read, geo::usecase::readStyle(m_import, *m_layer, m_table));
            geo::usecase::setStyle(layer, std::move(read.value));
            tell(m_import, read.losses);
        }
        GEO_TRY(geo::usecase::changeDesign(desk, seen, wanted));
        return {};
    }

    void tell(const std::string& file, const std::vector<StyleLoss>& losses) {
        if (losses.empty()) return;
        m_told.push_back({geo::DiagnosticCode::styleSimplified,
                          geo::Severity::note,
                          {},
                          "",
                          {{"value", file}, {"parts", geo::usecase::partsText(losses)}}});
    }

    geo::Result<Answer> answerOf(const Desk& desk, const Context& context) {
        GEO_ASSIGN(const MapDesign design, geo::usecase::readDesign(desk));
        if (!m_export.empty()) {
            const auto state = design.of(*m_layer).state();
            GEO_ASSIGN(const auto losses,
                       geo::usecase::writeStyle(m_export, *m_layer, geo::carto::styleOf(state), true));
            tell(m_export, losses);
        }
        Answer answer{context.json ? documentOf(design) : tableOf(design)};
        for (const geo::Diagnostic& diagnostic : m_told) answer.notes << text::sentence(diagnostic, context.language);
        return answer;
    }

    [[nodiscard]] bool isAsked(const LayerDesign& layer) const { return !m_layer || layer.id == *m_layer; }

    [[nodiscard]] std::string documentOf(const MapDesign& design) const {
        Json layers = Json::array();
        for (auto layer = design.layers.rbegin(); layer != design.layers.rend(); ++layer)
            if (isAsked(*layer)) layers.push_back(jsonOf(*layer));
        Json diagnostics = Json::array();
        for (const geo::Diagnostic& diagnostic : m_told) diagnostics.push_back(cli::jsonOf(diagnostic));
        Json document{{"layers", std::move(layers)}};
        if (!m_export.empty()) document["file"] = m_export;
        document["diagnostics"] = std::move(diagnostics);
        return written(document);
    }

    [[nodiscard]] std::string tableOf(const MapDesign& design) const {
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Layer")), words(QT_TRANSLATE_NOOP("Cli", "Style")),
                         words(QT_TRANSLATE_NOOP("Cli", "Drawn"))}};
        for (auto layer = design.layers.rbegin(); layer != design.layers.rend(); ++layer) {
            if (!isAsked(*layer)) continue;
            const QString own = layer->style.empty() ? words(QT_TRANSLATE_NOOP("Cli", "default"))
                                                     : words(QT_TRANSLATE_NOOP("Cli", "own"));
            table.addRow({text::label(layer->id), own, drawnText(geo::carto::styleOf(layer->state()))});
        }
        return table.text().toStdString();
    }

    WorkspaceArgument m_workspace;
    std::optional<LayerId> m_layer;
    std::string m_export;
    std::string m_import;
    std::string m_table;
    bool m_isReset = false;
    std::vector<geo::Diagnostic> m_told;
};

} // namespace

std::unique_ptr<Command> makeStyleCommand() {
    return std::make_unique<StyleCommand>();
}

} // namespace app::cli
