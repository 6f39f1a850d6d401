#include "formats/detail/csv_place.h"
#include "formats/detail/gdal_handle.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/text_encoding.h"
#include "fuzz/target.h"

#include <array>
#include <optional>

namespace {

constexpr std::array<const char*, 9> kNames = {"geometry", "wkt",          "lon",  "lat",        "x",
                                               "y",        "geo_point_2d", "geom", "coordonnees"};

} // namespace

// Two cells in columns that may say a place, as text, numbers or both in one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo::formats;
    const detail::GdalScope quiet;
    fuzz::Choice choice{data, size};
    std::vector<SourceField> fields(2);
    for (SourceField& field : fields) field.name = kNames[choice.below(kNames.size())];
    const std::string text = detail::toUtf8(choice.text(), "UTF-8");
    fuzz::require(detail::isUtf8(text));
    const auto cut = std::min(text.find('\n'), text.size());
    SourceRow row;
    row.number = 1;
    row.values = {text.substr(0, cut), text.substr(cut)};
    for (std::size_t i = 0; i < 2; ++i) fields[i].sample = *row.values[i];
    int epsg = 0;
    detail::setPlace(row, detail::placeIn(fields), fields, &epsg);
    static_cast<void>(detail::decimal(text));
    static_cast<void>(detail::convertedFromText(text, &epsg));
    return 0;
}
