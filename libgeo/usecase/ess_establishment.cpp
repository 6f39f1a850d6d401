#include "usecase/ess_establishment.h"

#include "domain/record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace geo::usecase {

namespace {

constexpr std::array<std::pair<int, int>, 3> kCooperativeCompanies = {{{5451, 5460}, {5551, 5560}, {5651, 5660}}};
constexpr std::array kFamilies = {51, 63, 64, 82, 92, 93};
constexpr std::array<std::string_view, 6> kWords = {"associat", "cooperat", "mutuel", "mutualist", "fondation", "scic"};

// Brackets of the workforce, SIRENE (variable trancheEffectifsEtablissement).
constexpr std::array<std::pair<std::string_view, std::int64_t>, 15> kBrackets = {{{"00", 0},
                                                                                  {"01", 1},
                                                                                  {"02", 3},
                                                                                  {"03", 6},
                                                                                  {"11", 10},
                                                                                  {"12", 20},
                                                                                  {"21", 50},
                                                                                  {"22", 100},
                                                                                  {"31", 200},
                                                                                  {"32", 250},
                                                                                  {"41", 500},
                                                                                  {"42", 1000},
                                                                                  {"51", 2000},
                                                                                  {"52", 5000},
                                                                                  {"53", 10000}}};

} // namespace

bool isEssNature(std::string_view nature) {
    int code = 0;
    const auto [end, error] = std::from_chars(nature.data(), nature.data() + nature.size(), code);
    if (error == std::errc{} && end - nature.data() == 4) {
        const auto holds = [code](const auto& range) { return code >= range.first && code <= range.second; };
        return std::ranges::find(kFamilies, code / 100) != kFamilies.end() ||
               std::ranges::any_of(kCooperativeCompanies, holds);
    }
    const std::string words = domain::folded(nature);
    return words == "scop" ||
           std::ranges::any_of(kWords, [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

std::optional<std::int64_t> leastEmployees(std::string_view bracket) {
    const auto found = std::ranges::find(kBrackets, bracket, &std::pair<std::string_view, std::int64_t>::first);
    return found != kBrackets.end() ? std::optional{found->second} : std::nullopt;
}

} // namespace geo::usecase
