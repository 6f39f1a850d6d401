#include "usecase/gazetteer_words.h"

#include "domain/value.h"

#include <algorithm>
#include <array>
#include <utility>

namespace geo::usecase {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Abbreviations of types of street and of titles (norm AFNOR NF Z10-011, and what people write), sorted.
constexpr std::array kWrittenOut = {
    Pair{"all", "allee"},     Pair{"av", "avenue"},       Pair{"ave", "avenue"},     Pair{"bat", "batiment"},
    Pair{"bd", "boulevard"},  Pair{"bld", "boulevard"},   Pair{"blvd", "boulevard"}, Pair{"boul", "boulevard"},
    Pair{"bvd", "boulevard"}, Pair{"cdt", "commandant"},  Pair{"ch", "chemin"},      Pair{"che", "chemin"},
    Pair{"chs", "chaussee"},  Pair{"cite", "cite"},       Pair{"col", "colonel"},    Pair{"cpt", "capitaine"},
    Pair{"crs", "cours"},     Pair{"dr", "docteur"},      Pair{"espl", "esplanade"}, Pair{"fg", "faubourg"},
    Pair{"gal", "general"},   Pair{"gen", "general"},     Pair{"imp", "impasse"},    Pair{"lot", "lotissement"},
    Pair{"mal", "marechal"},  Pair{"mgr", "monseigneur"}, Pair{"pass", "passage"},   Pair{"pdt", "president"},
    Pair{"pl", "place"},      Pair{"pont", "pont"},       Pair{"pr", "professeur"},  Pair{"prom", "promenade"},
    Pair{"qu", "quai"},       Pair{"r", "rue"},           Pair{"res", "residence"},  Pair{"rpt", "rond"},
    Pair{"rte", "route"},     Pair{"sq", "square"},       Pair{"st", "saint"},       Pair{"ste", "sainte"},
    Pair{"vla", "villa"},     Pair{"za", "zone"},         Pair{"zac", "zone"},       Pair{"zi", "zone"}};

constexpr std::array<std::string_view, 12> kArticles = {"a",  "au", "aux", "d",  "de", "des",
                                                        "du", "et", "l",   "la", "le", "les"};

std::string writtenOut(std::string word) {
    const auto found = std::ranges::lower_bound(kWrittenOut, std::string_view{word}, {}, &Pair::first);
    return found != kWrittenOut.end() && found->first == word ? std::string{found->second} : word;
}

} // namespace

std::vector<std::string> searchWords(std::string_view text) {
    const std::string plain = domain::normalised(text);
    std::vector<std::string> words;
    std::vector<std::string> articles;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find('_', at), plain.size());
        std::string word = plain.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        const bool isArticle = std::ranges::find(kArticles, word) != kArticles.end();
        (isArticle ? articles : words).push_back(writtenOut(std::move(word)));
    }
    return words.empty() ? articles : words;
}

std::size_t lettersApart(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer - std::min(a.size(), b.size()) > most) return most + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + same});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

std::size_t typosIn(std::size_t letters) {
    if (letters <= 3) return 0;
    return letters <= 7 ? 1 : 2;
}

} // namespace geo::usecase
