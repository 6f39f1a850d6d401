#include "usecase/shown_on.h"

#include <fmt/format.h>

namespace geo::usecase {

namespace {

std::string betweenFields(std::string_view from, std::string_view until, Date day) {
    return fmt::format("({0} is null or {0} <= '{2}') and ({1} is null or {1} > '{2}')", from, until, isoDate(day));
}

} // namespace

std::string shownOn(domain::Kind kind, Date day) {
    switch (kind) {
    case domain::Kind::site:
        return fmt::format("windows is null or windows contains '{}'", isoDate(day));
    case domain::Kind::space:
        return betweenFields("available_from", "available_until", day);
    case domain::Kind::placement:
        return betweenFields("from_date", "until_date", day);
    default:
        return {};
    }
}

std::string bothOf(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return one + other;
    return fmt::format("({}) and ({})", one, other);
}

} // namespace geo::usecase
