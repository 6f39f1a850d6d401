#pragma once

#include "domain/record.h"
#include "domain/site.h"
#include "formats/preset.h"

#include <optional>
#include <string>
#include <string_view>

namespace geo::formats::detail {

// "9.9" or "9,9" hectares as square metres to the hundredth, "99000"; other texts as they are.
[[nodiscard]] std::string squareMetresOfHectares(std::string_view text);

// A list as Python or PostgreSQL writes it, "['P4a', 'G1a']" or "{P4a,G1a}", as "P4a|G1a"; one that was exploded into
// its letters, "['P', '4', 'a']", put together again; other texts as they are.
[[nodiscard]] std::string barredList(std::string_view text);

// "" for the words by which a publisher says that he knows nothing ("non renseigné", "non connue", "nr", "-"); other
// texts as they are.
[[nodiscard]] std::string saidOrNothing(std::string_view text);

// The owner type that all of the codes mean (level 3 of the classification of owners of the fiscal files, catpro3,
// Cerema's documentation of "proprietaire_droit"); nothing where a code has no type of ours or they differ.
[[nodiscard]] std::optional<domain::OwnerType> ownerTypeOf(std::string_view codes);

// The state that the status of a brownfield says without interpreting it: one that is known and has no project is
// identified; one that was reconverted is in use. "friche avec projet" may be studied, secured or reserved: nothing.
[[nodiscard]] std::optional<domain::LifeCycle> lifeCycleOf(std::string_view siteStatut);

// Sets a field of a record that is not known yet; "" sets nothing.
void fillText(domain::Record& record, std::string_view field, std::string_view text);

// What the sheet of a brownfield says of its site by codes of its own: the commune in its number, owner type, life
// cycle.
void completeFriche(domain::Record& site, const FieldText& text);

} // namespace geo::formats::detail
