#include "carto/qml.h"
#include "carto/style_json.h"
#include "fuzz/target.h"

// Style files of others. What is read is a style that can be kept, and is written so that it is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo;
    const carto::StyleSubject subject{carto::LayerId::zone, "zone", "name"};
    for (const auto& read : {carto::styleFromSld, carto::styleFromQml}) {
        const auto style = read(fuzz::textOf(data, size), subject);
        if (!style) continue;
        fuzz::require(carto::checkStyle(style->value).has_value());
        fuzz::require(carto::styleFromSld(carto::toSld(style->value, subject).value, subject).has_value());
        fuzz::require(carto::styleFromQml(carto::toQml(style->value, subject).value, subject).has_value());
    }
    return 0;
}
