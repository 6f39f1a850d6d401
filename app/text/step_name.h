#pragma once

#include "domain/journal_entry.h"

#include <QString>

namespace app::text {

// What a step did, as menus and the history call it: "Edit"; of how the map is shown what it is about: "Style:
// Parcels", "Order of the layers".
[[nodiscard]] QString stepName(const geo::domain::JournalEntry& entry);

// What a person calls the row that a change is about: the layer's name for a row of the map's layers, else its key.
[[nodiscard]] QString rowName(const geo::domain::JournalChange& change);

} // namespace app::text
