#include "help/fuzzy_match.h"

#include "help/folded.h"

#include <QStringList>

#include <algorithm>

namespace app::help {

namespace {

constexpr int kLetter = 1;
constexpr int kInARow = 4;
constexpr int kWordStart = 8;
constexpr int kWholeWord = 12;
constexpr int kTextStart = 2;

bool startsWord(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

// The letters of `word` in order from `from` on; none where one is missing.
std::optional<int> scoreFrom(const QString& word, const QString& text, qsizetype from) {
    int score = 0;
    qsizetype last = -2;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, last < 0 ? from : last + 1);
        if (at < 0) return std::nullopt;
        score += kLetter + (at == last + 1 ? kInARow : 0) + (startsWord(text, at) ? kWordStart : 0);
        last = at;
    }
    return score;
}

// The best over all starts: a word as a whole first, then the places of its first letter. O(|word| |text|).
std::optional<int> wordScore(const QString& word, const QString& text) {
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word.front()); at >= 0; at = text.indexOf(word.front(), at + 1)) {
        auto score = scoreFrom(word, text, at);
        if (!score) break;
        if (startsWord(text, at) && text.mid(at, word.size()) == word)
            *score += kWholeWord + (at == 0 ? kTextStart : 0);
        best = std::max(best.value_or(0), *score);
    }
    return best;
}

} // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text) {
    constexpr int kScale = 100; // so that length only parts equals
    const QString folded = help::folded(text);
    int total = 0;
    for (const QString& word : foldedWords(typed)) {
        const auto score = wordScore(word, folded);
        if (!score) return std::nullopt;
        total += *score;
    }
    return total * kScale - static_cast<int>(std::min<qsizetype>(folded.size(), kScale - 1));
}

} // namespace app::help
