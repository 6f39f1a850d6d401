#pragma once

#include "carto/display_list.h"

#include <string>

namespace geo::carto {

// A display list as lines of text, for tests and bug reports. One line an item, coordinates rounded to a tenth of a
// pixel:
//   fill solid #009E73 (10 10, 20 10, 20 20)
//   stroke 1.2 #009E73 dashed closed (10 10, 20 10, 20 20)
//   areas #E9E6E0 (10 10, 20 10, 20 20); #DDEBD5 (20 10, 30 10, 20 20)
//   lines 0.4 #9E9E9E closed (10 10, 20 10, 20 20) strength 128
//   marker square 10 #009E73 at 15 15 struck halo #308CC6
//   text 11 bold smallcaps #4D4D4D at 50 50 left "Nantes"
// Alpha is told as a last pair of hexadecimal digits where it is not 255.
[[nodiscard]] std::string dump(const DisplayList& list);

} // namespace geo::carto
