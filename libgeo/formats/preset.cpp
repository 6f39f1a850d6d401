#include "formats/preset.h"

#include "domain/value.h"
#include "formats/presets/presets.h"

#include <algorithm>
#include <set>

namespace geo::formats {

namespace {

using Names = std::set<std::string, std::less<>>;

bool bearsFields(const Signature& signature, const Names& names) {
    return std::ranges::all_of(signature.fields, [&](const auto& group) {
        return std::ranges::any_of(group, [&](std::string_view name) { return names.contains(name); });
    });
}

std::size_t hintsIn(const Signature& signature, const std::string& title) {
    return static_cast<std::size_t>(std::ranges::count_if(
        signature.hints, [&](std::string_view hint) { return title.find(hint) != std::string::npos; }));
}

// How well the file bears the signature; 0: not at all.
std::size_t scoreOf(const Preset& preset, const SourceInfo& info, const Names& names, const std::string& title) {
    const Signature& signature = preset.signature;
    if (!bearsFields(signature, names)) return 0;
    const std::size_t hints = hintsIn(signature, title);
    if (signature.isHintNeeded && hints == 0) return 0;
    if (signature.test && !signature.test(info)) return 0;
    return 2 * signature.fields.size() + hints + 1;
}

} // namespace

std::span<const Preset* const> presets() {
    static const std::vector<const Preset*> all = detail::allPresets();
    return all;
}

Result<const Preset*> presetNamed(std::string_view name) {
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    if (found != presets().end()) return *found;
    std::string allowed;
    for (const Preset* preset : presets()) allowed += (allowed.empty() ? "" : " ") + std::string{preset->name};
    return fail(ErrorCode::valueNotInList, {{"field", "preset"}, {"value", std::string{name}}, {"allowed", allowed}});
}

const Preset* recognisedPreset(const SourceInfo& info, std::optional<domain::Kind> kind) {
    Names names;
    for (const SourceField& field : info.fields) names.insert(domain::normalised(field.name));
    const std::string title = domain::normalised(info.layer) + " " + domain::normalised(info.path.stem().string());
    const Preset* best = nullptr;
    std::size_t bestScore = 0;
    for (const Preset* preset : presets()) {
        if (kind && preset->kind != *kind) continue;
        const std::size_t score = scoreOf(*preset, info, names, title);
        if (score > bestScore) {
            best = preset;
            bestScore = score;
        }
    }
    return best;
}

} // namespace geo::formats
