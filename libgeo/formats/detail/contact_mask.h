#pragma once

#include "base/diagnostic.h"
#include "domain/record.h"
#include "formats/table.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace geo::formats::detail {

// What stands in a public file where an address or a number was.
inline constexpr std::string_view kMask = "«…»";

// Puts the mask for every e-mail address and every French telephone number of a text, however they are written:
// "06 12 34 56 78", "+33 6...", "0033 (0)6...", "02.40...", "name (at) house.fr". The number of masks put. Linear.
int maskContacts(std::string& text);

// Takes what reaches a person out of the free texts of a public file: contacts, and the values of the row's own
// personal fields where they are said again. Counts by field.
class ContactMask {
public:
    void apply(domain::Record& record);
    // A row of a table that has these columns.
    void apply(const std::vector<Column>& columns, std::vector<domain::Value>& row);
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const; // contactsMasked, one a field

private:
    void mask(std::string_view field, domain::Value& value, const std::vector<std::string>& names);
    std::map<std::string, int, std::less<>> m_counts;
};

} // namespace geo::formats::detail
