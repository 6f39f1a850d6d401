#include "scenarios/scenario_key.h"

#include "text/language.h"

namespace app::scenarios {

namespace {

constexpr QLatin1StringView kKept{"kept:"};

} // namespace

QString keyOf(const geo::domain::Scenario& scenario) {
    return kKept + text::fromUtf8(scenario.name);
}

std::optional<QString> nameOf(const QString& key) {
    return key.startsWith(kKept) ? std::optional{key.mid(kKept.size())} : std::nullopt;
}

} // namespace app::scenarios
