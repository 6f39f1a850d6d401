#include "cli/commands.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "usecase/conformity.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::usecase::NotConforming;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::string fieldOf(const NotConforming& row) {
    return std::string{geo::argument(row.problem.arguments, "field")};
}

Json jsonOfAll(const std::vector<NotConforming>& found) {
    Json rows = Json::array();
    for (const NotConforming& row : found)
        rows.push_back(Json{{"kind", geo::domain::name(row.kind)},
                            {"site", row.key},
                            {"field", fieldOf(row)},
                            {"problem", name(row.problem.code)},
                            {"args", jsonOf(row.problem.arguments)}});
    return Json{{"count", found.size()}, {"rows", std::move(rows)}};
}

// What does not conform to the standards of CNIG, field by field, so that it can be mended before an export.
class ConformityCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.text("--kind", "friche|terrain_eco|…",
                     words(QT_TRANSLATE_NOOP("Cli", "Which sheets to look at; all of them if not given")), m_kind);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        std::vector<geo::domain::Kind> kinds;
        if (!m_kind.empty()) {
            GEO_ASSIGN(const auto kind, geo::domain::parseKind(m_kind));
            kinds.push_back(kind);
        }
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto found, geo::usecase::conformity(desk, kinds, job));
        if (context.json) return Answer{written(jsonOfAll(found))};
        if (found.empty()) return Answer{{}, {words(QT_TRANSLATE_NOOP("Cli", "Every sheet conforms."))}};
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Kind")), words(QT_TRANSLATE_NOOP("Cli", "Site")),
                         words(QT_TRANSLATE_NOOP("Cli", "Field")), words(QT_TRANSLATE_NOOP("Cli", "Problem"))}};
        for (const NotConforming& row : found)
            table.addRow({text::fromUtf8(geo::domain::name(row.kind)), text::fromUtf8(row.key),
                          text::fromUtf8(fieldOf(row)), text::sentence(row.problem, context.language)});
        return Answer{table.text().toStdString()};
    }

private:
    WorkspaceArgument m_workspace;
    std::string m_kind;
};

} // namespace

std::unique_ptr<Command> makeConformityCommand() {
    return std::make_unique<ConformityCommand>();
}

} // namespace app::cli
