#include "carto/style_json.h"
#include "fuzz/target.h"

// A style as a damaged or foreign workspace may hold it. What is read is written so that it is read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo;
    const auto style = carto::styleFromJson(fuzz::textOf(data, size));
    if (!style) return 0;
    const auto again = carto::styleFromJson(carto::toJson(*style));
    fuzz::require(again.has_value() && *again == *style);
    return 0;
}
