#include "cli/commands.h"
#include "cli/options.h"
#include "cli/quarantine_answer.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/export_rows.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::usecase::QuarantinedDataset;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class QuarantineCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.count("--dataset", words(QT_TRANSLATE_NOOP("Cli", "The rows of this import; all imports if not given")),
                      m_dataset, 1);
        options.text("--csv", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "Write the rows of that import to this file, as CSV")), m_csv);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_csv.empty() || m_dataset != 0) return std::nullopt;
        return words(QT_TRANSLATE_NOOP("Cli", "--csv needs --dataset: imports have different fields."));
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        if (m_dataset == 0) {
            GEO_ASSIGN(const auto datasets, geo::usecase::quarantinedDatasets(desk, job));
            return Answer{context.json ? listJson(datasets) : listText(datasets, context.language)};
        }
        GEO_ASSIGN(const auto rows, geo::usecase::quarantinedRows(desk, geo::DatasetId{m_dataset}, {}, job));
        if (!m_csv.empty()) GEO_TRY(writeCsv(rows, context.language, job));
        const Json document{{"dataset", m_dataset}, {"rows", quarantineJson(rows)}};
        return Answer{context.json ? written(document) : quarantineText(rows, context.language)};
    }

private:
    geo::Result<void> writeCsv(const std::vector<geo::usecase::QuarantinedRow>& rows, const text::Language& language,
                               geo::JobControl& job) const {
        const auto sentence = [&](const geo::Diagnostic& reason) {
            return text::sentence(reason, language).toStdString();
        };
        geo::usecase::ExportRequest request;
        request.target = m_csv;
        request.profile = "csv";
        GEO_TRY(geo::usecase::exportTables({geo::usecase::quarantineTable(rows, sentence)}, request, job));
        return {};
    }

    static std::string listJson(const std::vector<QuarantinedDataset>& datasets) {
        Json list = Json::array();
        for (const auto& [dataset, waiting] : datasets)
            list.push_back(Json{{"dataset", dataset.id.value},
                                {"name", dataset.name},
                                {"kind", dataset.content},
                                {"waiting", waiting}});
        return written(Json{{"datasets", std::move(list)}});
    }

    static std::string listText(const std::vector<QuarantinedDataset>& datasets, const text::Language& language) {
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Dataset")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                         words(QT_TRANSLATE_NOOP("Cli", "Rows that wait"))},
                        {Align::right, Align::left, Align::right}};
        for (const auto& [dataset, waiting] : datasets)
            table.addRow({QString::number(dataset.id.value), text::fromUtf8(dataset.name),
                          text::countText(static_cast<std::size_t>(waiting), language)});
        return table.text().toStdString();
    }

    WorkspaceArgument m_workspace;
    int m_dataset = 0;
    std::string m_csv;
};

} // namespace

std::unique_ptr<Command> makeQuarantineCommand() {
    return std::make_unique<QuarantineCommand>();
}

} // namespace app::cli
