#pragma once

#include "layout/page_spec.h"

#include <string>

namespace app::layout {

// What of a page is kept under a name: title, author, paper, orientation, and the scale where one is set. A JSON
// object.
[[nodiscard]] std::string jsonOf(const PageSpec& spec);

// Puts what the JSON says into the page; what it does not say, or says in another form, stays as it is.
void applyJson(const std::string& json, PageSpec& spec);

} // namespace app::layout
