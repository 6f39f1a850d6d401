#include "formats/detail/sheet_heading.h"

#include "formats/detail/csv_dialect.h"
#include "formats/detail/gdal_value.h"

#include <fmt/format.h>

#include <set>

namespace geo::formats::detail {

namespace {

std::vector<std::string> namesOf(OGRLayerH layer) {
    std::vector<std::string> names;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
    return names;
}

// Whether GDAL found no heading: it named the fields by their place.
bool areUnnamed(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != fmt::format("Field{}", i + 1)) return false;
    return !names.empty();
}

// Whether the first row has a name for every field, no two the same.
bool beginsWithNames(OGRLayerH layer) {
    OGR_L_ResetReading(layer);
    const FeatureHandle first{OGR_L_GetNextFeature(layer)};
    OGR_L_ResetReading(layer);
    if (!first) return false;
    std::vector<std::string> cells;
    std::set<std::string> names;
    for (int i = 0; i < OGR_F_GetFieldCount(first.get()); ++i) {
        cells.push_back(valueOf(first.get(), i).value_or(""));
        if (cells.back().empty() || !names.insert(cells.back()).second) return false;
    }
    return !areValues(cells);
}

} // namespace

Result<Sheet> withHeading(OpenedDataset dataset, int layerNumber) {
    if (dataset.driver != "XLSX" && dataset.driver != "ODS") return Sheet{std::move(dataset), true};
    OGRLayerH layer = GDALDatasetGetLayer(dataset.handle.get(), layerNumber);
    const std::vector<std::string> names = namesOf(layer);
    const std::filesystem::path source = dataset.source;
    if (areUnnamed(names)) {
        if (!beginsWithNames(layer)) return Sheet{std::move(dataset), false};
        GEO_ASSIGN(OpenedDataset again, openedDataset(source, Headings::first));
        return Sheet{std::move(again), true};
    }
    if (!areValues(names)) return Sheet{std::move(dataset), true};
    GEO_ASSIGN(OpenedDataset again, openedDataset(source, Headings::none));
    return Sheet{std::move(again), false};
}

} // namespace geo::formats::detail
