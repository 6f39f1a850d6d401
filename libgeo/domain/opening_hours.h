#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain {

// A moment of the week at which a place has to be open.
struct OpenAt {
    int weekday = 1;  // ISO: 1 Monday to 7 Sunday
    int minute = 600; // of the day
};

enum class Openness : std::uint8_t { open, closed, unknown };

// Half-open, in minutes since Monday 0:00; what goes past midnight ends on the next day, from Sunday on the Monday.
struct OpenSpan {
    int from = 0;
    int until = 0;
    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

// When a place is open in an ordinary week, as far as its words say.
struct OpeningHours {
    std::vector<OpenSpan> spans;
    std::uint8_t said = 0;               // days that the words are about, bit 0 Monday
    std::uint8_t doubtful = 0;           // days of which the words say more than is understood
    std::vector<std::string> unreadable; // parts that are not understood, as they were
};

// The common part of the opening hours of OpenStreetMap ("Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-12:00; Su off",
// "24/7") and of how French places write them ("du lundi au vendredi de 9h à 18h30, samedi 10h-12h", "fermé le
// dimanche"). A later rule replaces what an earlier one said of its days, as OpenStreetMap has it. Rules of public and
// school holidays are about no ordinary week. What is not understood (seasons, sunset, "on appointment") makes its days
// doubtful, all days where it names none: never dropped in silence. Never fails; linear in the text.
[[nodiscard]] OpeningHours parseOpeningHours(std::string_view text);

// "sa 18:30", "samedi 18h30"; none for anything else than a day and a time of it.
[[nodiscard]] std::optional<OpenAt> parseOpenAt(std::string_view text);

// Unknown for a text that says nothing, and on days that are doubtful.
[[nodiscard]] Openness opennessAt(const OpeningHours& hours, OpenAt at);

} // namespace geo::domain
