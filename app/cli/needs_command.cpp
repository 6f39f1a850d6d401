// The needs of a project: to be told, set one by one, or taken from a template.
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "usecase/need_templates.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::Filiere;
using geo::domain::NeedFields;
using geo::domain::NeedLevel;
using geo::domain::Project;
using geo::domain::Rule;
using geo::domain::Stage;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

struct OfTemplate {
    Filiere filiere;
    Stage stage;
};

// "reemploi:growth".
bool takeTemplate(const std::string& text, std::optional<OfTemplate>& into) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return false;
    const auto filiere = geo::domain::fromCode<Filiere>(text.substr(0, colon));
    const auto stage = geo::domain::fromCode<Stage>(text.substr(colon + 1));
    if (filiere && stage) into = OfTemplate{*filiere, *stage};
    return into.has_value();
}

// "area_min=250": a need by its rule.
bool takePair(const std::string& text, std::vector<std::pair<Rule, std::string>>& into) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) return false;
    const auto rule = geo::domain::fromCode<Rule>(text.substr(0, equals));
    if (!rule || !geo::domain::needOf(*rule)) return false;
    into.emplace_back(*rule, text.substr(equals + 1));
    return true;
}

Json needsJson(const Project& project) {
    Json needs = Json::array();
    const auto record = geo::domain::toRecord(project);
    const auto& info = geo::domain::infoOf(geo::domain::Kind::project);
    for (const NeedFields& need : geo::domain::allNeeds()) {
        Json row{{"need", geo::domain::codeOf(need.rule)},
                 {"level", geo::domain::codeOf(geo::domain::levelOf(project, need.rule))}};
        if (!need.isFeature)
            for (const std::string_view field : need.fields)
                row[std::string{field}] = jsonOf(*info.find(field), record.value(field));
        needs.push_back(std::move(row));
    }
    return needs;
}

std::string needsText(const Project& project, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Need")), words(QT_TRANSLATE_NOOP("Cli", "Value")),
                     words(QT_TRANSLATE_NOOP("Cli", "Level"))}};
    const auto record = geo::domain::toRecord(project);
    const auto& info = geo::domain::infoOf(geo::domain::Kind::project);
    for (const NeedFields& need : geo::domain::allNeeds()) {
        const NeedLevel level = geo::domain::levelOf(project, need.rule);
        for (const std::string_view field : need.fields)
            table.addRow(
                {text::label(field),
                 need.isFeature ? QString{} : text::valueText(*info.find(field), record.value(field), language),
                 text::label(level)});
    }
    return table.text().toStdString();
}

class NeedsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.text("--project", "ID", words(QT_TRANSLATE_NOOP("Cli", "The project, by its number or code")),
                     m_project, true);
        options.taken(
            "--template", "FILIERE:STAGE",
            words(QT_TRANSLATE_NOOP("Cli", "Fill what the project does not say with what is usual, as one step")),
            [this](const std::string& text) { return takeTemplate(text, m_template); });
        options.flag("--all", words(QT_TRANSLATE_NOOP("Cli", "With --template: replace what the project says as well")),
                     m_all);
        options.taken("--save-template", "FILIERE:STAGE",
                      words(QT_TRANSLATE_NOOP("Cli", "Keep the project's needs as what is usual, in this workspace")),
                      [this](const std::string& text) { return takeTemplate(text, m_saved); });
        options.taken(
            "--set", "NEED=VALUE",
            words(QT_TRANSLATE_NOOP("Cli", "Give a need a value; none: empty it. Several times for several")),
            [this](const std::string& text) { return takePair(text, m_values); }, true);
        options.taken(
            "--level", "NEED=required|preferred|indifferent",
            words(QT_TRANSLATE_NOOP("Cli", "Whether a need excludes, only ranks, or is none")),
            [this](const std::string& text) {
                return takePair(text, m_levels) && geo::domain::fromCode<NeedLevel>(m_levels.back().second);
            },
            true);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        const bool changes = m_template || !m_values.empty() || !m_levels.empty();
        GEO_ASSIGN(auto desk,
                   changes || m_saved ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        GEO_ASSIGN(const Project seen, geo::usecase::readProject(desk, m_project));
        GEO_ASSIGN(const Project after, changed(desk, seen, job));
        if (changes) GEO_TRY(geo::usecase::saveNeeds(desk, seen, after));
        if (m_saved) GEO_TRY(geo::usecase::saveTemplate(desk, m_saved->filiere, m_saved->stage, after, job));
        if (!context.json) return Answer{needsText(after, context.language)};
        return Answer{written(Json{{"project", after.id.value},
                                   {"name", after.name},
                                   {"changed", geo::domain::toRecord(seen) != geo::domain::toRecord(after)},
                                   {"needs", needsJson(after)}})};
    }

private:
    [[nodiscard]] geo::Result<Project> changed(const geo::usecase::Desk& desk, Project project,
                                               geo::JobControl& job) const {
        using geo::domain::Fill;
        if (m_template) {
            GEO_ASSIGN(const auto usual, geo::usecase::readTemplate(desk, m_template->filiere, m_template->stage, job));
            project = geo::domain::withNeeds(project, usual.needs, m_all ? Fill::all : Fill::empty);
        }
        for (const auto& [need, value] : m_values) GEO_TRY(geo::domain::setNeedText(project, need, value));
        for (const auto& [need, level] : m_levels)
            geo::domain::setLevel(project, need, geo::domain::fromCode<NeedLevel>(level).value_or(NeedLevel{}));
        return project;
    }

    WorkspaceArgument m_workspace;
    std::string m_project;
    std::optional<OfTemplate> m_template;
    std::optional<OfTemplate> m_saved;
    bool m_all = false;
    std::vector<std::pair<Rule, std::string>> m_values;
    std::vector<std::pair<Rule, std::string>> m_levels;
};

} // namespace

std::unique_ptr<Command> makeNeedsCommand() {
    return std::make_unique<NeedsCommand>();
}

} // namespace app::cli
