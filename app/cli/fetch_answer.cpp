#include "cli/fetch_answer.h"

#include "cli/text_table.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using catalogue::DataSet;
using catalogue::Per;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json textJson(const QString& text) {
    return text.toStdString();
}

std::string nameOf(Per per) {
    switch (per) {
    case Per::epci:
        return "epci";
    case Per::commune:
        return "commune";
    case Per::box:
        return "bbox";
    case Per::country:
        return "country";
    }
    return {};
}

Json fileJson(const FetchedDataSet& set, std::size_t number, const text::Language& language) {
    const catalogue::FetchedFile& file = set.state.files[number];
    Json json{{"what", textJson(file.what)},
              {"received", textJson(file.received.toString(Qt::ISODate))},
              {"from", file.insteadOf ? "copy" : "service"}};
    if (number >= set.imported.size()) return json;
    const auto& outcome = set.imported[number].outcome;
    if (!outcome) {
        json["error"] = textJson(text::sentence(outcome.error(), language));
        return json;
    }
    const geo::domain::Dataset& dataset = outcome->dataset;
    json["dataset"] = dataset.id.value;
    json["read"] = dataset.read;
    json["kept"] = dataset.kept;
    json["repaired"] = dataset.repaired;
    json["rejected"] = dataset.rejected;
    return json;
}

Json faultJson(const catalogue::FetchFault& fault, const text::Language& language) {
    return {{"what", textJson(fault.what)},
            {"code", textJson(catalogue::name(fault.failure.code))},
            {"service", textJson(fault.failure.service)},
            {"message", textJson(catalogue::sentence(fault.failure, language))}};
}

Json headJson(const DataSet& dataSet) {
    return {{"id", textJson(dataSet.id)},
            {"kind", geo::domain::name(dataSet.kind)},
            {"producer", textJson(dataSet.producer)},
            {"licence", textJson(dataSet.licence)},
            {"vintage", textJson(dataSet.vintage)}};
}

QString countText(std::int64_t count, const text::Language& language) {
    return text::countText(static_cast<std::size_t>(count), language);
}

void addFiles(TextTable& table, const FetchedDataSet& set, const text::Language& language) {
    for (std::size_t i = 0; i < set.state.files.size(); ++i) {
        const catalogue::FetchedFile& file = set.state.files[i];
        QStringList cells{set.dataSet.id, file.what,
                          text::isoText(file.received.date().toString(Qt::ISODate).toStdString(), language)};
        if (i < set.imported.size() && set.imported[i].outcome) {
            const geo::domain::Dataset& dataset = set.imported[i].outcome->dataset;
            for (const std::int64_t count : {dataset.read, dataset.kept, dataset.rejected})
                cells << countText(count, language);
        }
        table.addRow(cells);
    }
}

QString faultsText(const FetchedDataSet& set, const text::Language& language) {
    QString text;
    for (const catalogue::FetchFault& fault : set.state.faults)
        text += set.dataSet.id + (fault.what.isEmpty() ? QString{} : QStringLiteral(" (%1)").arg(fault.what)) +
                QStringLiteral("  ") + catalogue::sentence(fault.failure, language) + u'\n';
    return text;
}

} // namespace

Json fetchJson(const catalogue::Territory& territory, const std::vector<FetchedDataSet>& dataSets,
               const text::Language& language) {
    Json list = Json::array();
    for (const FetchedDataSet& set : dataSets) {
        Json json = headJson(set.dataSet);
        json["files"] = Json::array();
        for (std::size_t i = 0; i < set.state.files.size(); ++i) json["files"].push_back(fileJson(set, i, language));
        json["missing"] = Json::array();
        for (const auto& fault : set.state.faults) json["missing"].push_back(faultJson(fault, language));
        if (set.state.isIncomplete) json["incomplete"] = true;
        list.push_back(std::move(json));
    }
    return {
        {"territory", textJson(territory.siren)}, {"name", textJson(territory.name)}, {"data_sets", std::move(list)}};
}

std::string fetchText(const catalogue::Territory& territory, const std::vector<FetchedDataSet>& dataSets,
                      const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Data set")), words(QT_TRANSLATE_NOOP("Cli", "Part")),
                     words(QT_TRANSLATE_NOOP("Cli", "Received")), words(QT_TRANSLATE_NOOP("Cli", "Rows read")),
                     words(QT_TRANSLATE_NOOP("Cli", "Kept")), words(QT_TRANSLATE_NOOP("Cli", "Rejected"))},
                    {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right}};
    QString faults;
    for (const FetchedDataSet& set : dataSets) {
        addFiles(table, set, language);
        faults += faultsText(set, language);
    }
    const QString head = QStringLiteral("%1 (%2)\n").arg(territory.name, territory.siren);
    return (head + table.text() + faults).toStdString();
}

Json catalogueJson(const catalogue::Catalogue& catalogue, const text::Language& language) {
    Json dataSets = Json::array();
    for (const DataSet& dataSet : catalogue.dataSets()) {
        Json json = headJson(dataSet);
        json["title"] = textJson(dataSet.title(language));
        json["per"] = nameOf(dataSet.per);
        json["bytes"] = dataSet.typicalBytes;
        json["verified"] = dataSet.isVerified;
        dataSets.push_back(std::move(json));
    }
    Json territories = Json::array();
    for (const catalogue::Territory& territory : catalogue.territories())
        territories.push_back({{"siren", textJson(territory.siren)},
                               {"name", textJson(territory.name)},
                               {"communes", territory.communes.size()}});
    return {{"data_sets", std::move(dataSets)}, {"territories", std::move(territories)}};
}

std::string catalogueText(const catalogue::Catalogue& catalogue, const text::Language& language) {
    TextTable dataSets{{words(QT_TRANSLATE_NOOP("Cli", "Data set")), words(QT_TRANSLATE_NOOP("Cli", "Kind")),
                        words(QT_TRANSLATE_NOOP("Cli", "What")), words(QT_TRANSLATE_NOOP("Cli", "Producer")),
                        words(QT_TRANSLATE_NOOP("Cli", "Licence"))}};
    for (const DataSet& dataSet : catalogue.dataSets())
        dataSets.addRow({dataSet.id, text::fromUtf8(geo::domain::name(dataSet.kind)), dataSet.title(language),
                         dataSet.producer, dataSet.licence});
    TextTable territories{{QStringLiteral("SIREN"), words(QT_TRANSLATE_NOOP("Cli", "Territory"))}};
    for (const catalogue::Territory& territory : catalogue.territories())
        territories.addRow({territory.siren, territory.name});
    return (dataSets.text() + u'\n' + territories.text()).toStdString();
}

} // namespace app::cli
