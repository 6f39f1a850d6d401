#include "cli/commands.h"
#include "cli/fetch_answer.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "text/sentence.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using catalogue::Catalogue;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class FetchCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.text("--territory", "SIREN", words(QT_TRANSLATE_NOOP("Cli", "The EPCI, by its nine digits")),
                     m_territory);
        options.text("--what", "KIND[,KIND...]",
                     words(QT_TRANSLATE_NOOP("Cli", "Which data sets, by their names (see --list) or their kinds")),
                     m_what);
        options.text("--mode", "add|replace|update",
                     words(QT_TRANSLATE_NOOP("Cli", "What becomes of the rows of that kind; update if not given")),
                     m_mode);
        options.flag("--list", words(QT_TRANSLATE_NOOP("Cli", "Say what can be had, and touch nothing")), m_list);
        options.flag("--cache-only",
                     words(QT_TRANSLATE_NOOP("Cli", "Use the copies of earlier downloads, and no network")),
                     m_policy.copiesOnly);
        options.flag("--keep-going",
                     words(QT_TRANSLATE_NOOP("Cli", "Import what was had even where some of it is missing")),
                     m_keepsGoing);
        options.text("--catalogue", "FILE", words(QT_TRANSLATE_NOOP("Cli", "Another catalogue than the program's")),
                     m_catalogue);
        options.text("--cache", "FOLDER",
                     words(QT_TRANSLATE_NOOP("Cli", "Where copies are kept; else the user's cache")), m_cache);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_list) return std::nullopt;
        const char* missing = m_territory.empty() ? "--territory" : m_what.empty() ? "--what" : nullptr;
        if (missing == nullptr) return std::nullopt;
        return words(QT_TRANSLATE_NOOP("Cli", "%1 is missing.")).arg(QLatin1String{missing});
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const Catalogue catalogue,
                   m_catalogue.empty() ? Catalogue::embedded() : Catalogue::open(QString::fromStdString(m_catalogue)));
        if (m_list)
            return Answer{context.json ? written(catalogueJson(catalogue, context.language))
                                       : catalogueText(catalogue, context.language)};
        GEO_ASSIGN(const auto territory, catalogue.territory(QString::fromStdString(m_territory)));
        GEO_ASSIGN(const auto dataSets, wanted(catalogue));
        GEO_ASSIGN(const auto mode, wantedMode());
        GEO_ASSIGN(auto desk, m_workspace.change(context, job));
        jobs::JobRunner runner{1};
        const catalogue::OfflineCache cache{m_cache.empty() ? catalogue::OfflineCache::standardFolder()
                                                            : QString::fromStdString(m_cache)};
        catalogue::TerritoryFetch fetch{catalogue, runner, cache};
        GEO_TRY(catalogue::fetchToEnd(fetch, territory, dataSets, m_policy, job));
        std::vector<FetchedDataSet> fetched;
        for (std::size_t i = 0; i < dataSets.size(); ++i) fetched.push_back({dataSets[i], fetch.state(i), {}});
        const bool isWhole =
            std::ranges::all_of(fetched, [](const FetchedDataSet& set) { return set.state.faults.empty(); });
        if (isWhole || m_keepsGoing)
            for (FetchedDataSet& set : fetched) {
                const catalogue::ImportOrder order{set.dataSet, fetch.territory(), set.state.files, mode};
                GEO_ASSIGN(set.imported, catalogue::importFetched(desk, order, job));
            }
        return answerFor(fetch.territory(), fetched, isWhole, context);
    }

private:
    [[nodiscard]] geo::Result<std::vector<catalogue::DataSet>> wanted(const Catalogue& catalogue) const {
        std::vector<catalogue::DataSet> dataSets;
        for (const QString& name : QString::fromStdString(m_what).split(u',', Qt::SkipEmptyParts)) {
            GEO_ASSIGN(auto dataSet, catalogue.find(name.trimmed().toStdString()));
            if (std::ranges::find(dataSets, dataSet.id, &catalogue::DataSet::id) == dataSets.end())
                dataSets.push_back(std::move(dataSet));
        }
        return dataSets;
    }

    [[nodiscard]] geo::Result<std::optional<geo::usecase::ImportMode>> wantedMode() const {
        if (m_mode.empty()) return std::nullopt;
        GEO_ASSIGN(const auto mode, geo::usecase::parseImportMode(m_mode));
        return mode;
    }

    [[nodiscard]] Answer answerFor(const catalogue::Territory& territory, const std::vector<FetchedDataSet>& fetched,
                                   bool isWhole, const Context& context) const {
        const auto& language = context.language;
        Answer answer;
        answer.text =
            context.json ? written(fetchJson(territory, fetched, language)) : fetchText(territory, fetched, language);
        if (!isWhole && !m_keepsGoing) answer.exitCode = kRefused;
        for (const FetchedDataSet& set : fetched) noteOn(set, answer, language);
        if (!isWhole && !m_keepsGoing)
            answer.notes << words(QT_TRANSLATE_NOOP(
                "Cli", "Nothing was imported, for something is missing; what was downloaded is kept. Ask again later, "
                       "or import what there is with --keep-going."));
        return answer;
    }

    static void noteOn(const FetchedDataSet& set, Answer& answer, const text::Language& language) {
        for (const auto& fault : set.state.faults)
            answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1: %2"))
                                .arg(set.dataSet.id, catalogue::sentence(fault.failure, language));
        for (const auto& file : set.state.files)
            if (file.insteadOf)
                answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1: the copy of %2 was used. %3"))
                                    .arg(set.dataSet.id,
                                         language.locale().toString(file.received.date(), QLocale::ShortFormat),
                                         catalogue::sentence(*file.insteadOf, language));
        if (set.state.isIncomplete)
            answer.notes
                << words(QT_TRANSLATE_NOOP("Cli", "%1: the service has more than was asked for.")).arg(set.dataSet.id);
        for (const auto& file : set.imported)
            if (!file.outcome) {
                answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1: %2"))
                                    .arg(set.dataSet.id, text::sentence(file.outcome.error(), language));
                answer.exitCode = kRefused;
            }
    }

    WorkspaceArgument m_workspace;
    std::string m_territory;
    std::string m_what;
    std::string m_mode;
    std::string m_catalogue;
    std::string m_cache;
    catalogue::FetchPolicy m_policy;
    bool m_list = false;
    bool m_keepsGoing = false;
};

} // namespace

std::unique_ptr<Command> makeFetchCommand() {
    return std::make_unique<FetchCommand>();
}

} // namespace app::cli
