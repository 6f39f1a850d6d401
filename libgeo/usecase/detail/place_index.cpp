#include "usecase/detail/place_index.h"

#include "usecase/gazetteer_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace geo::usecase::detail {

namespace {

// How much a word that was typed is worth against one of the index.
constexpr double kBegun = 0.9;
constexpr double kBegunInside = 0.75; // a word that is not the last one typed
constexpr double kMistyped = 0.7;
constexpr double kEachTypo = 0.1;
constexpr double kAside = 0.85;  // in the commune, not in the name
constexpr double kUnsaid = 0.25; // at most taken off for words of the name that were not typed
constexpr std::size_t kShortestBegun = 3;

double likeness(std::string_view typed, std::string_view word, bool isLast) {
    if (typed == word) return 1.0;
    if (word.starts_with(typed)) {
        if (isLast) return kBegun;
        if (typed.size() >= kShortestBegun) return kBegunInside;
    }
    const std::size_t most = typosIn(typed.size());
    if (most == 0) return 0.0;
    std::size_t apart = lettersApart(typed, word, most);
    // The last word may be both begun and mistyped.
    if (apart > most && isLast && word.size() > typed.size())
        apart = lettersApart(typed, word.substr(0, typed.size()), most);
    return apart > most ? 0.0 : kMistyped - kEachTypo * static_cast<double>(apart);
}

} // namespace

std::size_t PlaceIndex::add(FoundPlace place, const std::vector<std::string>& words,
                            const std::vector<std::string>& codes, const std::vector<std::string>& aside) {
    const auto entry = static_cast<std::uint32_t>(m_entries.size());
    const auto post = [&](const std::string& word, bool isName) {
        const auto [at, isNew] = m_wordAt.try_emplace(word, m_words.size());
        if (isNew) m_words.push_back({word, {}});
        m_words[at->second].postings.push_back({entry, isName});
    };
    for (const std::string& word : words) post(word, true);
    for (const std::string& code : codes) post(code, true);
    for (const std::string& word : aside) post(word, false);
    m_entries.push_back({std::move(place), {}, words.size()});
    return entry;
}

PlaceEntry& PlaceIndex::street(const std::string& name, const std::string& communeKey, const std::string& communeName) {
    const auto words = searchWords(name);
    const std::string key = fmt::format("{}|{}", communeKey, fmt::join(words, " "));
    const auto [at, isNew] = m_streetAt.try_emplace(key, m_entries.size());
    if (isNew) {
        FoundPlace place;
        place.kind = PlaceKind::street;
        place.name = name;
        place.detail = communeName;
        add(std::move(place), words, {}, searchWords(communeName));
    }
    return m_entries[at->second];
}

void PlaceIndex::finish() {
    m_wordAt.clear();
    m_streetAt.clear();
    std::ranges::sort(m_words, {}, &Word::text);
}

PlaceIndex::Weights PlaceIndex::weightsOf(std::string_view word, bool isLast) const {
    Weights weights;
    for (const Word& known : m_words) {
        const double like = likeness(word, known.text, isLast);
        if (like <= 0.0) continue;
        for (const Posting& posting : known.postings) {
            const double weight = posting.isName ? like : like * kAside;
            auto& best = weights[posting.entry];
            if (weight > best.first) best = {weight, posting.isName};
        }
    }
    return weights;
}

std::vector<PlaceIndex::Hit> PlaceIndex::find(const std::vector<std::string>& words) const {
    if (words.empty()) return {};
    struct Sum {
        double weight = 0.0;
        std::size_t inName = 0;
    };
    std::unordered_map<std::uint32_t, Sum> sums;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::unordered_map<std::uint32_t, Sum> next;
        for (const auto& [entry, weight] : weightsOf(words[i], i + 1 == words.size())) {
            const auto before = sums.find(entry);
            if (i > 0 && before == sums.end()) continue;
            const Sum sum = i > 0 ? before->second : Sum{};
            next[entry] = {sum.weight + weight.first, sum.inName + (weight.second ? 1 : 0)};
        }
        sums = std::move(next);
    }
    std::vector<Hit> hits;
    for (const auto& [entry, sum] : sums) {
        if (sum.inName == 0) continue;
        const double said = static_cast<double>(sum.inName) / static_cast<double>(m_entries[entry].nameWords);
        const double mean = sum.weight / static_cast<double>(words.size());
        hits.push_back({entry, mean * (1.0 - kUnsaid * (1.0 - std::min(1.0, said)))});
    }
    std::ranges::sort(hits, [&](const Hit& a, const Hit& b) {
        const FoundPlace& left = m_entries[a.entry].place;
        const FoundPlace& right = m_entries[b.entry].place;
        return std::tuple{-a.score, left.name.size(), left.name, left.detail, a.entry} <
               std::tuple{-b.score, right.name.size(), right.name, right.detail, b.entry};
    });
    return hits;
}

} // namespace geo::usecase::detail
