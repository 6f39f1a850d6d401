#include "base/identifier.h"

#include <algorithm>

namespace geo {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool areDigits(std::string_view text) {
    return std::ranges::all_of(text, isDigit);
}

} // namespace

bool InseeRule::accepts(std::string_view text) {
    if (text.size() != 5 || !isDigit(text[0]) || !areDigits(text.substr(2))) return false;
    return isDigit(text[1]) || (text[0] == '2' && (text[1] == 'A' || text[1] == 'B'));
}

bool QpvRule::accepts(std::string_view text) {
    if (text.size() != 8) return false;
    const auto departement = text.substr(2, 3);
    const bool departementFits = areDigits(departement) || departement == "02A" || departement == "02B" ||
                                 departement == "2A0" || departement == "2B0";
    if (!departementFits) return false;
    if (text.starts_with("QP")) return areDigits(text.substr(5));
    return text.starts_with("QN") && areDigits(text.substr(5, 2)) && isUpper(text[7]);
}

bool ParcelRule::accepts(std::string_view text) {
    if (text.size() != 14 || !InseeRule::accepts(text.substr(0, 5))) return false;
    const auto section = text.substr(8, 2);
    return areDigits(text.substr(5, 3)) && areDigits(text.substr(10)) &&
           std::ranges::all_of(section, [](char c) { return isDigit(c) || isUpper(c); });
}

bool IrisRule::accepts(std::string_view text) {
    return text.size() == 9 && InseeRule::accepts(text.substr(0, 5)) && areDigits(text.substr(5));
}

} // namespace geo
