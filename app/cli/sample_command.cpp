#include "cli/commands.h"
#include "cli/inventory_answer.h"
#include "cli/options.h"
#include "sample_data/workspace/write_sample.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class SampleCommand final : public Command {
public:
    void declare(Options& options) override {
        options.argument("WORKSPACE",
                         words(QT_TRANSLATE_NOOP("Cli", "File to make (*.entente); an existing one stays as it is")),
                         m_workspace);
        options.count("--parcels", words(QT_TRANSLATE_NOOP("Cli", "How many parcels; 20000 if not given")),
                      m_params.parcels, 0, geo::sample::kMostParcels);
        options.count("--seed",
                      words(QT_TRANSLATE_NOOP("Cli", "Another number gives other shapes; the same one the same data")),
                      m_params.seed);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_TRY(geo::sample::writeSample(m_workspace, m_params, context.who, job));
        using geo::usecase::Desk;
        GEO_ASSIGN(const auto desk, Desk::open(m_workspace, geo::usecase::Access::readOnly, context.who, job));
        GEO_ASSIGN(const auto inventory, desk.inventory(job));
        if (!context.json) return Answer{madeText(desk.info()) + '\n' + layersText(inventory, context.language)};
        Json document = madeJson(desk.info());
        document["layers"] = layersJson(inventory);
        return Answer{written(document)};
    }

private:
    std::string m_workspace;
    geo::sample::SampleParams m_params;
};

} // namespace

std::unique_ptr<Command> makeSampleCommand() {
    return std::make_unique<SampleCommand>();
}

} // namespace app::cli
