#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "publish/export_wording.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/export_rows.h"
#include "usecase/row_filter.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace app::cli {

namespace {

using geo::usecase::Desk;
using geo::usecase::Table;

constexpr std::size_t kMostTold = 20; // diagnostics on a terminal; a document has them all
constexpr std::array<std::string_view, 3> kTables = {"shortlist", "ranking", "exclusions"};

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

bool isTable(const std::string& name) {
    return std::ranges::find(kTables, name) != kTables.end();
}

class ExportCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("OUT",
                         words(QT_TRANSLATE_NOOP(
                             "Cli", "File to write, replaced if it is there: .gpkg, .shp, .geojson, .csv, .xlsx")),
                         m_out);
        options.text(
            "--what", "KIND,…",
            words(QT_TRANSLATE_NOOP("Cli", "Kinds of rows; or with --project: shortlist, ranking, exclusions")), m_what,
            true);
        options.text("--where", "EXPRESSION",
                     words(QT_TRANSLATE_NOOP("Cli", "Only rows of which it is true, as of list")), m_where);
        options.text(
            "--profile", "fr-csv|csv|cnig-friches|cnig-sites-eco",
            words(QT_TRANSLATE_NOOP("Cli", "fr-csv: semicolons and decimal commas, for a French spreadsheet; cnig-…: "
                                           "the official columns of that standard, as CSV or GeoPackage")),
            m_request.profile);
        options.count("--epsg",
                      words(QT_TRANSLATE_NOOP("Cli", "CRS of the shapes; that of the workspace if not given")),
                      m_request.epsg, 1);
        options.flag("--geometry", words(QT_TRANSLATE_NOOP("Cli", "CSV and XLSX: with the places, as well-known text")),
                     m_request.withGeometry);
        options.flag(
            "--public",
            words(QT_TRANSLATE_NOOP("Cli", "Without the fields that name or reach persons; e-mail addresses and "
                                           "telephone numbers in free texts are masked")),
            m_request.publicOnly);
        options.flag("--filtered", words(QT_TRANSLATE_NOOP("Cli", "Only what the filters of the map's layers show")),
                     m_request.filtered);
        options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Of a project")));
        m_match.declare(options, false);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        const auto names = parts();
        const auto tables = std::ranges::count_if(names, isTable);
        if (tables > 0 && tables < std::ssize(names))
            return words(
                QT_TRANSLATE_NOOP("Cli", "--what: rows of a kind and tables of a project go to files of their own."));
        if (tables > 0 && !m_match.isAsked()) return words(QT_TRANSLATE_NOOP("Cli", "--project is missing."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        m_request.target = m_out;
        m_request.overwrite = true;
        m_request.wording = publish::exportWording();
        GEO_ASSIGN(const auto kinds, kindsOf());
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        return kinds.empty() ? writeTables(desk, context, job) : writeRows(desk, kinds, context, job);
    }

private:
    using Counts = std::vector<std::pair<std::string, std::int64_t>>;

    [[nodiscard]] std::vector<std::string> parts() const {
        std::vector<std::string> parts;
        for (const QString& part : text::fromUtf8(m_what).split(u',')) parts.push_back(part.trimmed().toStdString());
        return parts;
    }

    // None where tables of a project are asked for.
    [[nodiscard]] geo::Result<std::vector<geo::domain::Kind>> kindsOf() const {
        std::vector<geo::domain::Kind> kinds;
        for (const std::string& part : parts()) {
            if (isTable(part)) return std::vector<geo::domain::Kind>{};
            GEO_ASSIGN(const auto kind, geo::domain::parseKind(part));
            if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
        }
        return kinds;
    }

    [[nodiscard]] geo::Result<Answer> writeRows(const Desk& desk, const std::vector<geo::domain::Kind>& kinds,
                                                const Context& context, geo::JobControl& job) const {
        GEO_ASSIGN(const auto report, geo::usecase::exportRows(desk, kinds, m_where, m_request, job));
        Counts counts;
        for (const auto& [kind, rows] : report.rows) counts.emplace_back(geo::domain::name(kind), rows);
        auto answer = withNotes(answerOf(counts, context, report.diagnostics), report, context);
        if (!m_request.filtered) return answer;
        for (const auto kind : kinds) {
            GEO_ASSIGN(const auto filter, geo::usecase::readRowFilter(desk, kind));
            if (filter.isActive())
                answer.notes << words(QT_TRANSLATE_NOOP("Cli", "Filtered: %1")).arg(text::fromUtf8(filter.expression));
        }
        return answer;
    }

    [[nodiscard]] static Answer withNotes(Answer answer, const geo::usecase::WriteReport& report,
                                          const Context& context) {
        const std::size_t told = std::min(report.diagnostics.size(), kMostTold);
        for (std::size_t i = 0; i < told; ++i) answer.notes << text::sentence(report.diagnostics[i], context.language);
        if (told < report.diagnostics.size())
            answer.notes << words(QT_TRANSLATE_NOOP("Cli", "… %1 more; --json has them all."))
                                .arg(report.diagnostics.size() - told);
        return answer;
    }

    [[nodiscard]] geo::Result<Answer> writeTables(const Desk& desk, const Context& context,
                                                  geo::JobControl& job) const {
        GEO_ASSIGN(const auto match, m_match.run(desk, job));
        std::vector<Table> tables;
        Counts counts;
        for (const std::string& part : parts()) {
            GEO_ASSIGN(auto table, tableOf(part, desk, match, job));
            counts.emplace_back(part, static_cast<std::int64_t>(table.rows.size()));
            tables.push_back(std::move(table));
        }
        GEO_ASSIGN(const auto report, geo::usecase::exportTables(std::move(tables), m_request, job));
        return withNotes(answerOf(counts, context), report, context);
    }

    [[nodiscard]] static geo::Result<Table> tableOf(const std::string& name, const Desk& desk,
                                                    const ProjectMatch::Outcome& match, geo::JobControl& job) {
        if (name == "ranking") return geo::usecase::rankingTable(match.report);
        if (name == "exclusions") return geo::usecase::exclusionTable(match.report);
        GEO_ASSIGN(const auto lines, geo::usecase::readShortlist(desk, match.report.project, job));
        return geo::usecase::shortlistTable(match.snapshot->project, lines);
    }

    [[nodiscard]] Answer answerOf(const Counts& counts, const Context& context,
                                  const std::vector<geo::Diagnostic>& diagnostics = {}) const {
        if (context.json) {
            Json rows = Json::object();
            for (const auto& [name, count] : counts) rows[name] = count;
            Json document{{"file", m_out}, {"rows", std::move(rows)}};
            for (const geo::Diagnostic& diagnostic : diagnostics) document["diagnostics"].push_back(jsonOf(diagnostic));
            return Answer{written(document)};
        }
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Kind")), words(QT_TRANSLATE_NOOP("Cli", "Rows"))},
                        {Align::left, Align::right}};
        for (const auto& [name, count] : counts)
            table.addRow({text::fromUtf8(name), text::countText(static_cast<std::size_t>(count), context.language)});
        return Answer{m_out + "\n\n" + table.text().toStdString()};
    }

    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    std::string m_out;
    std::string m_what;
    std::string m_where;
    geo::usecase::ExportRequest m_request;
};

} // namespace

std::unique_ptr<Command> makeExportCommand() {
    return std::make_unique<ExportCommand>();
}

} // namespace app::cli
