#pragma once

#include <string>
#include <string_view>

namespace arch {

// Where a file stands in the house.
struct HousePath {
    std::string storey;      // top-level folder: "libgeo", "app", "tests", ...; empty at the root
    std::string room;        // folder below: "store", "jobs", ...; empty for a file of the storey itself
    std::string stem;        // name without folder and extension
    std::string extension;   // without the dot
    bool isInDetail = false; // below a folder named detail

    [[nodiscard]] bool isCpp() const { return extension == "cpp" || extension == "h" || extension == "hpp"; }
    [[nodiscard]] bool isHeader() const { return extension == "h" || extension == "hpp"; }
    // What other rooms may include.
    [[nodiscard]] bool isPublicHeader() const { return isHeader() && !isInDetail; }
    // Code of the product: not a test, not a script.
    [[nodiscard]] bool isProductCode() const {
        return isCpp() && (storey == "libgeo" || storey == "app" || storey == "sample_data");
    }
};

// `path` is relative to the root, with '/'.
[[nodiscard]] HousePath placeInHouse(std::string_view path);

} // namespace arch
