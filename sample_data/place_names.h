#pragma once

#include "sample_data/random_stream.h"

#include <map>
#include <string>
#include <string_view>

namespace geo::sample {

// Invented names of places, each given once: "Ancienne halle de la Chapelle", the next "Ancienne halle de la Chapelle
// 2".
class PlaceNames {
public:
    // `what` and one of the places: "Friche" gives "Friche des Quatre Vents".
    [[nodiscard]] std::string draw(std::string_view what, RandomStream& random);
    [[nodiscard]] std::string unique(std::string name);

private:
    std::map<std::string, int> m_given;
};

} // namespace geo::sample
