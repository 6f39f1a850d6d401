#pragma once

#include "usecase/gazetteer.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::usecase::detail {

struct House {
    std::int64_t number = 0;
    std::string suffix; // "bis", "b"; "" for none
    geom::PointM at;
    std::int64_t row = 0; // of an amenity; 0: of a file
};

struct PlaceEntry {
    FoundPlace place;
    std::vector<House> houses; // of a street
    std::size_t nameWords = 0;
};

// Names by their words. Filled once, then searched.
class PlaceIndex {
public:
    // The position of the entry. `words` are those of the name, `codes` may stand for it, `aside` may be typed with it.
    std::size_t add(FoundPlace place, const std::vector<std::string>& words, const std::vector<std::string>& codes,
                    const std::vector<std::string>& aside);
    // The street of that name in that commune, made where it is new.
    PlaceEntry& street(const std::string& name, const std::string& communeKey, const std::string& communeName);
    // Sorts the vocabulary: to be called once, before the first search.
    void finish();

    [[nodiscard]] const std::vector<PlaceEntry>& entries() const { return m_entries; }

    struct Hit {
        std::size_t entry = 0;
        double score = 0.0;
    };
    // Entries that have every word, one of them in the name; the best first.
    [[nodiscard]] std::vector<Hit> find(const std::vector<std::string>& words) const;

private:
    struct Posting {
        std::uint32_t entry;
        bool isName;
    };
    struct Word {
        std::string text;
        std::vector<Posting> postings;
    };
    using Weights = std::unordered_map<std::uint32_t, std::pair<double, bool>>; // of entries; whether by the name
    [[nodiscard]] Weights weightsOf(std::string_view word, bool isLast) const;

    std::vector<PlaceEntry> m_entries;
    std::vector<Word> m_words;
    std::unordered_map<std::string, std::size_t> m_wordAt; // while it is filled
    std::unordered_map<std::string, std::size_t> m_streetAt;
};

} // namespace geo::usecase::detail
