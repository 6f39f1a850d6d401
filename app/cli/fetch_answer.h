#pragma once

#include "catalogue/import_fetched.h"
#include "catalogue/territory_fetch.h"
#include "cli/answer.h"

#include <vector>

namespace app::cli {

// One data set: how it was had, and what became of it in the workspace.
struct FetchedDataSet {
    catalogue::DataSet dataSet;
    catalogue::FetchState state;
    std::vector<catalogue::ImportedFile> imported;
};

// {territory, name, data_sets:[{id, kind, producer, licence, vintage, files:[{what, received, from, dataset, read,
// kept, repaired, rejected, error?}], missing:[{what, code, service, message}]}]}; `from` is "service" or "copy".
[[nodiscard]] Json fetchJson(const catalogue::Territory& territory, const std::vector<FetchedDataSet>& dataSets,
                             const text::Language& language);
[[nodiscard]] std::string fetchText(const catalogue::Territory& territory, const std::vector<FetchedDataSet>& dataSets,
                                    const text::Language& language);

// {data_sets:[{id, kind, title, producer, licence, vintage, per, bytes, verified}], territories:[{siren, name,
// communes}]}.
[[nodiscard]] Json catalogueJson(const catalogue::Catalogue& catalogue, const text::Language& language);
[[nodiscard]] std::string catalogueText(const catalogue::Catalogue& catalogue, const text::Language& language);

} // namespace app::cli
