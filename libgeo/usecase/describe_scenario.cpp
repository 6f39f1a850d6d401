#include "usecase/describe_scenario.h"

namespace geo::usecase {

using domain::Kind;

Result<CommitReport> describeScenario(Desk& desk, ScenarioId scenario, const std::string& name,
                                      const std::string& note) {
    GEO_ASSIGN(const auto seen, desk.rowById(Kind::scenario, scenario.value));
    domain::Record after = seen;
    const auto valueOf = [](const std::string& text) { return text.empty() ? domain::Value{} : domain::Value{text}; };
    GEO_ASSIGN(const std::size_t nameAt, domain::infoOf(Kind::scenario).indexOf("name"));
    GEO_ASSIGN(const std::size_t noteAt, domain::infoOf(Kind::scenario).indexOf("note"));
    after.values[nameAt] = valueOf(name);
    after.values[noteAt] = valueOf(note);
    return desk.edit(seen, after);
}

} // namespace geo::usecase
