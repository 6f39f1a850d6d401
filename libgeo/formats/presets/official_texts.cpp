#include "formats/presets/official_texts.h"

#include "base/identifier.h"
#include "formats/detail/csv_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::formats::detail {

namespace {

using domain::LifeCycle;
using domain::OwnerType;

struct OwnerCode {
    std::string_view code;
    OwnerType type;
};

// An intercommunality (P4a) is a public body: whether it is the metropolis of the workspace, the code does not say.
// Mixed-economy companies (SEM, SPLA) and public land agencies (EPF, EPFL, EPA) hold land for the public.
constexpr std::array kOwners = std::to_array<OwnerCode>({{"P1b", OwnerType::state},
                                                         {"P2a", OwnerType::publicBody},
                                                         {"P3a", OwnerType::publicBody},
                                                         {"P4a", OwnerType::publicBody},
                                                         {"P4b", OwnerType::publicBody},
                                                         {"P4c", OwnerType::publicBody},
                                                         {"P4d", OwnerType::publicBody},
                                                         {"P5a", OwnerType::commune},
                                                         {"P6a", OwnerType::publicBody},
                                                         {"P6b", OwnerType::publicBody},
                                                         {"F1a", OwnerType::socialLandlord},
                                                         {"F2a", OwnerType::publicLandCompany},
                                                         {"F2b", OwnerType::publicLandCompany},
                                                         {"F4a", OwnerType::publicLandCompany},
                                                         {"F4b", OwnerType::publicLandCompany},
                                                         {"F4c", OwnerType::publicLandCompany},
                                                         {"F5b", OwnerType::publicLandCompany},
                                                         {"F6a", OwnerType::company},
                                                         {"F6b", OwnerType::company},
                                                         {"F6c", OwnerType::company},
                                                         {"F7a", OwnerType::publicBody},
                                                         {"F7b", OwnerType::company},
                                                         {"F7c", OwnerType::publicBody},
                                                         {"F7d", OwnerType::company},
                                                         {"F7e", OwnerType::company},
                                                         {"F7f", OwnerType::company},
                                                         {"F7g", OwnerType::publicBody},
                                                         {"X1a", OwnerType::privatePerson}});

std::string_view bare(std::string_view text) {
    constexpr std::string_view kAround = " \t\r\n'\"";
    const auto begin = text.find_first_not_of(kAround);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kAround) - begin + 1);
}

// Where the list goes on behind a part that starts at `begin`: the comma that stands outside of quotation marks.
std::size_t commaAfter(std::string_view text, std::size_t begin) {
    char mark = '\0';
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (mark == '\0' && text[i] == ',') return i;
        if (mark != '\0' && text[i] == mark && (i + 1 == text.size() || text[i + 1] == ',' || text[i + 1] == ' '))
            mark = '\0';
        else if (mark == '\0' && (text[i] == '\'' || text[i] == '"') && bare(text.substr(begin, i - begin)).empty())
            mark = text[i];
    }
    return text.size();
}

} // namespace

std::string squareMetresOfHectares(std::string_view text) {
    const auto hectares = decimal(text);
    if (!hectares || !std::isfinite(*hectares)) return std::string{text};
    return domain::toText(std::round(*hectares * 1.0e6) / 100.0);
}

std::string barredList(std::string_view text) {
    const std::string_view whole = bare(text);
    const bool isList = (whole.starts_with('[') && whole.ends_with(']')) ||
                        (whole.starts_with('{') && whole.ends_with('}') && whole.find(':') == std::string_view::npos);
    if (!isList) return std::string{text};
    const std::string_view inside = whole.substr(1, whole.size() - 2);
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < inside.size();) {
        const std::size_t end = commaAfter(inside, begin);
        const std::string_view part = bare(inside.substr(begin, end - begin));
        if (!part.empty()) parts.emplace_back(part);
        begin = end + 1;
    }
    const bool isExploded = parts.size() > 2 && std::ranges::all_of(parts, [](const auto& p) { return p.size() == 1; });
    return fmt::format("{}", fmt::join(parts, isExploded ? "" : "|"));
}

std::string saidOrNothing(std::string_view text) {
    constexpr std::array<std::string_view, 9> kNothing = {
        "non_renseigne", "non_renseignee", "non_connu", "non_connue", "inconnu", "inconnue", "nr", "nc", ""};
    const std::string word = domain::normalised(text);
    return std::ranges::find(kNothing, word) == kNothing.end() ? std::string{text} : std::string{};
}

std::optional<OwnerType> ownerTypeOf(std::string_view codes) {
    std::string bars = barredList(codes);
    std::ranges::replace_if(
        bars, [](char c) { return c == ' ' || c == ',' || c == ';'; }, '|');
    std::optional<OwnerType> type;
    for (const std::string& code : domain::listParts(bars)) {
        const auto known = std::ranges::find(kOwners, code, &OwnerCode::code);
        if (known == kOwners.end() || (type && *type != known->type)) return std::nullopt;
        type = known->type;
    }
    return type;
}

std::optional<LifeCycle> lifeCycleOf(std::string_view siteStatut) {
    const std::string word = domain::normalised(siteStatut);
    if (word == "friche_sans_projet" || word == "friche_potentielle") return LifeCycle::identified;
    if (word == "friche_reconvertie") return LifeCycle::occupied;
    return std::nullopt;
}

void fillText(domain::Record& record, std::string_view field, std::string_view text) {
    const auto index = domain::infoOf(record.kind).indexOf(field);
    if (index && !text.empty() && !domain::isKnown(record.values[*index])) record.values[*index] = std::string{text};
}

void completeFriche(domain::Record& site, const FieldText& text) {
    const std::string number = domain::toText(site.value("code")); // "<INSEE>_<number>" by the standard
    if (const auto bar = number.find('_'); bar != std::string::npos && InseeRule::accepts(number.substr(0, bar)))
        fillText(site, "commune", number.substr(0, bar));
    for (const std::string_view name : {"proprio_type", "proprio_type_catpro3"})
        if (const auto type = ownerTypeOf(text(name))) fillText(site, "owner_type", domain::codeOf(*type));
    for (const std::string_view name : {"site_statut", "sitestatut", "site_statu"})
        if (const auto state = lifeCycleOf(text(name))) fillText(site, "life_cycle", domain::codeOf(*state));
}

} // namespace geo::formats::detail
