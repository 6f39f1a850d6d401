#pragma once

#include <QString>

#include <string_view>

namespace app::text {

// What a person calls the files that a preset reads: "Cadastre, parcels (Etalab)". A name that is no preset's goes by
// itself; "" and "generic" by the words for a file that was not recognised.
[[nodiscard]] QString presetTitle(std::string_view name);

} // namespace app::text
