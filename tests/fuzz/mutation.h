#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace fuzz {

using Bytes = std::vector<std::uint8_t>;

// The files of a folder, and those that the folder "any" beside it has for every target.
[[nodiscard]] std::vector<Bytes> corpusIn(const std::filesystem::path& folder);

// Makes inputs from those of a corpus: bits flipped, numbers at their limits, pieces left out, doubled, taken from
// another input or from a list of words that readers know, the end cut off. The same seed makes the same inputs.
class Mutation {
public:
    Mutation(std::vector<Bytes> corpus, std::uint64_t seed);
    // The corpus itself first, then inputs made from it without end.
    [[nodiscard]] Bytes next();

private:
    void change(Bytes& bytes);
    void replace(Bytes& bytes, const Bytes& piece, bool isInserted);
    [[nodiscard]] Bytes pieceOf(const Bytes& bytes);
    [[nodiscard]] std::size_t below(std::size_t end); // 0 where end is 0

    std::vector<Bytes> m_corpus;
    std::mt19937_64 m_random;
    std::size_t m_given = 0;
};

} // namespace fuzz
