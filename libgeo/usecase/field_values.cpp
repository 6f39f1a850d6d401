#include "usecase/field_values.h"

#include <algorithm>
#include <map>

namespace geo::usecase {

Result<FieldValues> readFieldValues(const Desk& desk, carto::LayerId layer, const std::string& field, JobControl& job) {
    const carto::LayerInfo& info = carto::infoOf(layer);
    GEO_ASSIGN(const std::size_t index, domain::infoOf(info.kind).indexOf(field));
    FieldValues found;
    std::map<std::string, std::int64_t> counts;
    const auto look = [&](domain::Record&& record) -> Result<void> {
        if (info.siteKind && domain::toText(record.value("kind")) != domain::codeOf(*info.siteKind)) return {};
        ++found.rows;
        const domain::Value& value = record.values[index];
        if (!domain::isKnown(value)) {
            ++found.unknown;
            return {};
        }
        if (const auto* whole = std::get_if<std::int64_t>(&value)) found.numbers.push_back(static_cast<double>(*whole));
        if (const auto* number = std::get_if<double>(&value)) found.numbers.push_back(*number);
        // A field of all different numbers is no list of categories: the rest is counted no more.
        constexpr std::size_t kMostCounted = 100'000;
        std::string text = domain::toText(value);
        const auto known = counts.find(text);
        if (known != counts.end())
            ++known->second;
        else if (counts.size() < kMostCounted)
            counts.emplace(std::move(text), 1);
        return {};
    };
    GEO_TRY(desk.workspace().forEach(info.kind, {}, look, job));
    found.texts.assign(counts.begin(), counts.end());
    std::ranges::stable_sort(found.texts, std::ranges::greater{}, &std::pair<std::string, std::int64_t>::second);
    found.hasMoreTexts = found.texts.size() > FieldValues::kMostTexts;
    if (found.hasMoreTexts) found.texts.resize(FieldValues::kMostTexts);
    return found;
}

} // namespace geo::usecase
