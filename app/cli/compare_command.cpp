#include "cli/commands.h"
#include "cli/import_answer.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/value_text.h"
#include "usecase/compare_vintage.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::VintageChange;
using geo::domain::VintageLine;
using geo::domain::VintageReport;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json lineJson(const VintageLine& line) {
    Json fields = Json::array();
    for (const auto& field : line.fields)
        fields.push_back(Json{{"field", field.field}, {"before", field.before}, {"after", field.after}});
    return Json{{"key", line.key},
                {"name", line.name},
                {"change", geo::domain::codeOf(line.change)},
                {"area_before_m2", line.areaBefore.value},
                {"area_after_m2", line.areaAfter.value},
                {"fields", std::move(fields)}};
}

Json reportJson(const VintageReport& report, const geo::usecase::ImportOutcome& reading, bool isApplied) {
    Json lines = Json::array();
    for (const VintageLine& line : report.lines) lines.push_back(lineJson(line));
    Json lost = Json::array();
    for (const auto& reference : report.lost)
        lost.push_back(Json{{"site", reference.site},
                            {"name", reference.siteName},
                            {"key", reference.key},
                            {"successors", reference.successors}});
    return Json{{"kind", geo::domain::name(report.kind)},
                {"scope", report.scope},
                {"same", report.same},
                {"added", report.added},
                {"removed", report.removed},
                {"changed", report.changed},
                {"applied", isApplied},
                {"lines", std::move(lines)},
                {"lost_references", std::move(lost)},
                {"reading", importJson(reading)}};
}

std::string reportText(const VintageReport& report, const text::Language& language) {
    const auto count = [&](std::int64_t rows) { return text::countText(static_cast<std::size_t>(rows), language); };
    TextTable counts;
    counts.addRow({words(QT_TRANSLATE_NOOP("Cli", "The same")), count(report.same)});
    counts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Added")), count(report.added)});
    counts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Changed")), count(report.changed)});
    counts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Removed")), count(report.removed)});
    TextTable lines{{words(QT_TRANSLATE_NOOP("Cli", "Row")), words(QT_TRANSLATE_NOOP("Cli", "Change")),
                     words(QT_TRANSLATE_NOOP("Cli", "Fields"))}};
    for (const VintageLine& line : report.lines) {
        QStringList fields;
        for (const auto& field : line.fields)
            fields << QStringLiteral("%1: %2 → %3")
                          .arg(text::fromUtf8(field.field), text::fromUtf8(field.before), text::fromUtf8(field.after));
        lines.addRow({text::fromUtf8(line.key),
                      text::codeLabel(geo::domain::codesOf<VintageChange>(), geo::domain::codeOf(line.change)),
                      fields.join(QStringLiteral("; "))});
    }
    TextTable lost{{words(QT_TRANSLATE_NOOP("Cli", "Site")), words(QT_TRANSLATE_NOOP("Cli", "Parcel that is gone")),
                    words(QT_TRANSLATE_NOOP("Cli", "In its place"))}};
    for (const auto& reference : report.lost) {
        QStringList successors;
        for (const std::string& key : reference.successors) successors << text::fromUtf8(key);
        lost.addRow(
            {text::fromUtf8(reference.siteName), text::fromUtf8(reference.key), successors.join(QStringLiteral(", "))});
    }
    QString text = counts.text();
    if (!report.lines.empty()) text += u'\n' + lines.text();
    if (!report.lost.empty()) text += u'\n' + lost.text();
    return text.toStdString();
}

class CompareCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("SOURCE", words(QT_TRANSLATE_NOOP("Cli", "The new vintage of a source")), m_source);
        options.text("--as", "KIND", words(QT_TRANSLATE_NOOP("Cli", "What its rows are, where it is not recognised")),
                     m_kind);
        options.text("--layer", "NAME", words(QT_TRANSLATE_NOOP("Cli", "Which layer of a file that has several")),
                     m_request.layer);
        options.text("--vintage", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "How the producer dates it: maps print it")),
                     m_request.vintage);
        options.flag("--apply", words(QT_TRANSLATE_NOOP("Cli", "Bring the rows up to it, as one step")), m_isToApply);
        options.flag("--keep-missing", words(QT_TRANSLATE_NOOP("Cli", "Leave rows that it no longer has")),
                     m_keepsMissing);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        m_request.source = m_source;
        if (!m_kind.empty()) {
            GEO_ASSIGN(m_request.kind, geo::domain::parseKind(m_kind));
        }
        GEO_ASSIGN(auto desk, m_isToApply ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        GEO_ASSIGN(auto compared, geo::usecase::compareVintage(desk, m_request, job));
        if (m_isToApply) {
            using geo::usecase::MissingRows;
            GEO_ASSIGN(compared.reading,
                       geo::usecase::applyVintage(desk, m_request,
                                                  m_keepsMissing ? MissingRows::keep : MissingRows::remove, job));
        }
        Answer answer;
        answer.text = context.json ? written(reportJson(compared.report, compared.reading, m_isToApply))
                                   : reportText(compared.report, context.language);
        if (!m_isToApply)
            answer.notes << words(
                QT_TRANSLATE_NOOP("Cli", "Nothing was changed: --apply would bring the rows up to it."));
        return answer;
    }

private:
    WorkspaceArgument m_workspace;
    std::string m_source;
    std::string m_kind;
    geo::usecase::ImportRequest m_request;
    bool m_isToApply = false;
    bool m_keepsMissing = false;
};

} // namespace

std::unique_ptr<Command> makeCompareCommand() {
    return std::make_unique<CompareCommand>();
}

} // namespace app::cli
