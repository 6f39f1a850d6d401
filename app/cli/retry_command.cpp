#include "cli/commands.h"
#include "cli/options.h"
#include "cli/quarantine_answer.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using geo::usecase::EditedRow;
using geo::usecase::RetryOutcome;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class RetryCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.count("--dataset", words(QT_TRANSLATE_NOOP("Cli", "The import whose row it is")), m_dataset, 1);
        options.count("--row",
                      words(QT_TRANSLATE_NOOP("Cli", "The row of the source; every row that waits if not given")),
                      m_row, 1);
        options.taken(
            "--set", "FIELD=VALUE",
            words(QT_TRANSLATE_NOOP("Cli", "What a field of the row should have been; several times for several")),
            [this](const std::string& text) { return take(text); }, true);
        options.text("--wkt", "TEXT",
                     words(QT_TRANSLATE_NOOP("Cli", "Its place as well-known text, in the CRS of the source")), m_wkt);
        options.flag("--give-up", words(QT_TRANSLATE_NOOP("Cli", "Take it out of the quarantine without keeping it")),
                     m_givesUp);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_dataset == 0) return words(QT_TRANSLATE_NOOP("Cli", "--dataset is needed."));
        if (m_row == 0 && (!m_values.empty() || !m_wkt.empty()))
            return words(QT_TRANSLATE_NOOP("Cli", "--set and --wkt need --row."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_workspace.change(context, job));
        const geo::DatasetId dataset{m_dataset};
        GEO_ASSIGN(const auto rows, geo::usecase::quarantinedRows(desk, dataset, {}, job));
        std::vector<EditedRow> edited;
        for (const auto& row : rows)
            if (m_row == 0 || row.reason.row == m_row) {
                GEO_TRY(checkFields(row));
                edited.push_back({row.id, m_values, m_wkt.empty() ? std::nullopt : std::optional{m_wkt}});
            }
        if (edited.empty())
            return geo::fail(geo::ErrorCode::notFound, {{"kind", "rejected_row"}, {"key", std::to_string(m_row)}});
        if (m_givesUp) return giveUp(desk, edited, context);
        GEO_ASSIGN(const RetryOutcome outcome, geo::usecase::retryRows(desk, dataset, edited, job));
        return answerOf(outcome, context);
    }

private:
    bool take(const std::string& text) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0) return false;
        m_values[text.substr(0, equals)] = text.substr(equals + 1);
        return true;
    }

    // A field that the row does not have would change nothing, and nobody would know.
    [[nodiscard]] geo::Result<void> checkFields(const geo::usecase::QuarantinedRow& row) const {
        std::string allowed;
        for (const auto& [field, text] : row.values) allowed += (allowed.empty() ? "" : ", ") + field;
        for (const auto& [name, value] : m_values)
            if (std::ranges::find(row.values, name, &std::pair<std::string, std::string>::first) == row.values.end())
                return geo::fail(geo::ErrorCode::fieldMissing, {{"file", ""}, {"field", name}, {"allowed", allowed}});
        return {};
    }

    static geo::Result<Answer> giveUp(geo::usecase::Desk& desk, const std::vector<EditedRow>& rows,
                                      const Context& context) {
        std::vector<std::int64_t> numbers;
        for (const EditedRow& row : rows) numbers.push_back(row.id);
        GEO_TRY(geo::usecase::giveUpRows(desk, numbers));
        if (context.json) return Answer{written(Json{{"given_up", numbers.size()}})};
        TextTable table;
        table.addRow({words(QT_TRANSLATE_NOOP("Cli", "Given up")), QString::number(numbers.size())});
        return Answer{table.text().toStdString()};
    }

    static Answer answerOf(const RetryOutcome& outcome, const Context& context) {
        Answer answer;
        if (context.json) {
            answer.text = written(Json{
                {"kept", outcome.kept.size()}, {"keys", outcome.keys}, {"stayed", quarantineJson(outcome.stayed)}});
        } else {
            TextTable table;
            table.addRow({words(QT_TRANSLATE_NOOP("Cli", "Kept")), QString::number(outcome.kept.size())});
            table.addRow({words(QT_TRANSLATE_NOOP("Cli", "Rows that wait")), QString::number(outcome.stayed.size())});
            answer.text = table.text().toStdString();
            if (!outcome.stayed.empty()) answer.text += "\n" + quarantineText(outcome.stayed, context.language);
        }
        return answer;
    }

    WorkspaceArgument m_workspace;
    int m_dataset = 0;
    int m_row = 0;
    std::map<std::string, std::string> m_values;
    std::string m_wkt;
    bool m_givesUp = false;
};

} // namespace

std::unique_ptr<Command> makeRetryCommand() {
    return std::make_unique<RetryCommand>();
}

} // namespace app::cli
