#pragma once

#include "formats/detail/gdal_handle.h"
#include "formats/detail/readable_copy.h"
#include "formats/source.h"

#include <string>
#include <vector>

namespace geo::formats::detail {

// A dataset opened for reading by one of the allowed drivers.
struct OpenedDataset {
    std::filesystem::path source; // as the caller named it
    ReadableCopy copy;            // what is open; outlives the handle
    DatasetHandle handle;
    std::string driver;
    std::vector<int> layerNumbers; // of the layers that may be read
};

// Whether the first row of each sheet of a spreadsheet is its heading.
enum class Headings : std::uint8_t { asGdalFindsThem, first, none };

// Errors: formatUnknown; fileUnreadable (file, detail). To be called within a GdalScope.
[[nodiscard]] Result<OpenedDataset> openedDataset(const std::filesystem::path& path,
                                                  Headings headings = Headings::asGdalFindsThem);

[[nodiscard]] std::vector<SourceLayer> layersOf(const OpenedDataset& dataset);

// Which of the layers is meant: the one named; the only one; of an OpenStreetMap file the one that holds the kind; the
// only one with places; the only one of these that has rows. Errors: layerMissing, layerAmbiguous (file, allowed).
[[nodiscard]] Result<std::size_t> chosenLayer(const std::filesystem::path& path, const std::string& driver,
                                              const std::vector<SourceLayer>& layers, const SourceOptions& options);

struct TextEncoding {
    std::string name = "UTF-8";
    bool assumed = false;
};

// Of the texts as GDAL hands them over. A Shapefile's are raw: what its .cpg says is believed where the texts decode
// so, else they are UTF-8 if they look so, else CP1252 or ISO-8859-1 (assumed). Error: encodingUnknown.
[[nodiscard]] Result<TextEncoding> encodingOf(const OpenedDataset& dataset, const SourceOptions& options);

// The EPSG code of a CRS, found by its parameters where it names none; 0 where there is none.
[[nodiscard]] int epsgOf(OGRSpatialReferenceH crs);

} // namespace geo::formats::detail
