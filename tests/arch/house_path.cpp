#include "arch/house_path.h"

namespace arch {

HousePath placeInHouse(std::string_view path) {
    HousePath place;
    const std::size_t first = path.find('/');
    const std::size_t last = path.rfind('/');
    if (first != std::string_view::npos) place.storey = path.substr(0, first);
    if (last != first) place.room = path.substr(first + 1, path.find('/', first + 1) - first - 1);
    const std::string_view name = last == std::string_view::npos ? path : path.substr(last + 1);
    const std::size_t dot = name.rfind('.');
    place.stem = name.substr(0, dot);
    if (dot != std::string_view::npos) place.extension = name.substr(dot + 1);
    place.isInDetail = path.find("/detail/") != std::string_view::npos;
    return place;
}

} // namespace arch
