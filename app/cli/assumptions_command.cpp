#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "usecase/assumptions.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <charconv>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json assumptionsJson(const std::vector<geo::usecase::AssumptionInForce>& all) {
    Json rows = Json::array();
    for (const auto& each : all)
        rows.push_back(Json{{"code", each.assumption.code},
                            {"value", each.assumption.value},
                            {"unit", each.assumption.unit},
                            {"source", each.assumption.source},
                            {"note", each.assumption.note},
                            {"set", each.isSet()},
                            {"default", each.ofProgram ? Json(*each.ofProgram) : Json(nullptr)}});
    return Json{{"assumptions", std::move(rows)}};
}

std::string assumptionsText(const std::vector<geo::usecase::AssumptionInForce>& all, const text::Language& language) {
    TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Code")), words(QT_TRANSLATE_NOOP("Cli", "Value")),
                     words(QT_TRANSLATE_NOOP("Cli", "Unit")), words(QT_TRANSLATE_NOOP("Cli", "Source")),
                     words(QT_TRANSLATE_NOOP("Cli", "Set in"))},
                    {Align::left, Align::right});
    for (const auto& each : all)
        table.addRow(
            {text::fromUtf8(each.assumption.code), language.number(each.assumption.value, 6),
             text::fromUtf8(each.assumption.unit), text::fromUtf8(each.assumption.source),
             each.isSet() ? words(QT_TRANSLATE_NOOP("Cli", "workspace")) : words(QT_TRANSLATE_NOOP("Cli", "program"))});
    return table.text().toStdString();
}

// The figures that calculations rest on.
class AssumptionsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken("--set", "CODE=VALUE", words(QT_TRANSLATE_NOOP("Cli", "Set a figure for this workspace")),
                      [this](const std::string& text) { return take(text); });
        options.text("--unit", "UNIT", words(QT_TRANSLATE_NOOP("Cli", "Its unit; as it was if not given")), m_unit);
        options.text("--source", "SOURCE", words(QT_TRANSLATE_NOOP("Cli", "Where it is from")), m_source);
        options.text("--reset", "CODE", words(QT_TRANSLATE_NOOP("Cli", "Let the program's figure hold again")),
                     m_reset);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        const bool writes = !m_code.empty() || !m_reset.empty();
        GEO_ASSIGN(auto desk, writes ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        if (!m_reset.empty()) {
            GEO_TRY(geo::usecase::assumptionOf(desk, m_reset)); // a wrong name is told
            GEO_TRY(geo::usecase::resetAssumption(desk, m_reset));
        }
        if (!m_code.empty()) GEO_TRY(set(desk));
        geo::JobControl unstopped; // a change is kept by now, and is told
        GEO_ASSIGN(const auto all, geo::usecase::readAssumptions(desk, writes ? unstopped : job));
        return Answer{context.json ? written(assumptionsJson(all)) : assumptionsText(all, context.language)};
    }

private:
    bool take(const std::string& text) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0) return false;
        m_code = text.substr(0, equals);
        std::string number = text.substr(equals + 1);
        if (const auto comma = number.find(','); comma != std::string::npos) number[comma] = '.';
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), m_value);
        return error == std::errc{} && end == number.data() + number.size();
    }

    geo::Result<void> set(geo::usecase::Desk& desk) const {
        geo::domain::Assumption wanted;
        if (auto before = geo::usecase::assumptionOf(desk, m_code)) wanted = std::move(*before);
        wanted.code = m_code;
        wanted.value = m_value;
        wanted.source = m_source;
        if (!m_unit.empty()) wanted.unit = m_unit;
        GEO_TRY(geo::usecase::setAssumption(desk, wanted));
        return {};
    }

    WorkspaceArgument m_workspace;
    std::string m_code;
    double m_value = 0.0;
    std::string m_unit;
    std::string m_source;
    std::string m_reset;
};

} // namespace

std::unique_ptr<Command> makeAssumptionsCommand() {
    return std::make_unique<AssumptionsCommand>();
}

} // namespace app::cli
