#pragma once

#include "formats/detail/gdal_open.h"

namespace geo::formats::detail {

// Spreadsheets do not say whether their first row is a heading, and GDAL takes it for one only where the second row has
// numbers or dates. Here a first row of names is a heading whatever follows, and one of values is none.
struct Sheet {
    OpenedDataset dataset;
    bool hasHeading = true; // else the fields are called by their place
};

// The dataset opened as it is to be read: again, where GDAL took the first row of the layer for what it is not. Other
// formats are handed back as they are.
[[nodiscard]] Result<Sheet> withHeading(OpenedDataset dataset, int layerNumber);

} // namespace geo::formats::detail
