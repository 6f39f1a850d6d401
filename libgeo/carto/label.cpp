#include "carto/label.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace geo::carto {
namespace {

constexpr double kLineHeight = 1.25;  // em
constexpr double kSmallCapital = 0.8; // of a capital
constexpr double kBolder = 1.1;

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Width of a letter in em; `byte` is the first of its UTF-8 form.
double letterWidth(char byte, bool smallCapitals) {
    constexpr std::string_view kNarrow = "iljI.,;:'|!()[]-/ tf\"r";
    constexpr std::string_view kBroad = "mwMW@%QOGDN";
    const bool isLower = (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80U;
    if (smallCapitals && isLower) {
        if (byte == 'i' || byte == 'j') return 0.33 * kSmallCapital;
        return (byte == 'm' || byte == 'w' ? 1.0 : 0.74) * kSmallCapital;
    }
    if (kNarrow.contains(byte)) return 0.42;
    if (kBroad.contains(byte)) return byte == 'W' || byte == 'm' || byte == '@' ? 1.0 : 0.88;
    if (byte >= 'A' && byte <= 'Z') return 0.72;
    return 0.64;
}

double lineWidth(std::string_view line, const TextItem& item) {
    double width = 0.0;
    for (const char byte : line)
        if (!isContinuation(byte)) width += letterWidth(byte, item.smallCapitals);
    return width * item.size * (item.bold ? kBolder : 1.0);
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

double textWidth(const TextItem& item) {
    double width = 0.0;
    for (const std::string_view line : linesOf(item.text)) width = std::max(width, lineWidth(line, item));
    return width;
}

// Boxes that are taken, filed by the squares of a coarse grid they touch.
class TakenRoom {
public:
    [[nodiscard]] bool isFree(const ScreenBox& box) const {
        bool free = true;
        forEachCell(box, [&](std::uint64_t cell) {
            const auto found = m_cells.find(cell);
            if (found == m_cells.end()) return;
            for (const ScreenBox& taken : found->second) free = free && !taken.intersects(box);
        });
        return free;
    }
    void take(const ScreenBox& box) {
        forEachCell(box, [&](std::uint64_t cell) { m_cells[cell].push_back(box); });
    }

private:
    static constexpr double kCell = 64.0;
    template <class Visit>
    static void forEachCell(const ScreenBox& box, Visit visit) {
        const auto index = [](double v) { return static_cast<std::int32_t>(std::floor(v / kCell)); };
        for (std::int32_t row = index(box.top); row <= index(box.bottom); ++row)
            for (std::int32_t column = index(box.left); column <= index(box.right); ++column)
                visit((static_cast<std::uint64_t>(static_cast<std::uint32_t>(row)) << 32U) |
                      static_cast<std::uint32_t>(column));
    }
    std::unordered_map<std::uint64_t, std::vector<ScreenBox>> m_cells;
};

ScreenBox boxOf(const MarkerItem& marker) {
    double half = marker.size / 2.0 + 1.0;
    if (marker.taken) half = ringRadius(marker) + marker.ringWidth;
    return {marker.at.x - half, marker.at.y - half, marker.at.x + half, marker.at.y + half};
}

bool comesBefore(const LabelWish& a, const LabelWish& b) {
    if (a.priority != b.priority) return a.priority > b.priority;
    return a.weight > b.weight;
}

class Placing {
public:
    Placing(const std::vector<MarkerItem>& markers, const Viewport& viewport)
        : m_viewport(viewport)
        , m_view{0.0, 0.0, static_cast<double>(viewport.width), static_cast<double>(viewport.height)} {
        for (const MarkerItem& marker : markers) m_symbols.take(boxOf(marker));
    }

    // Those wishes whose name is pinned are placed, and ask for nothing any more.
    void pin(std::vector<LabelWish>& wishes, const std::vector<PinnedName>& pinned) {
        std::map<std::pair<FeatureRef, std::string_view>, LabelWish*> byName;
        for (LabelWish& wish : wishes) byName.try_emplace({wish.item.feature, wish.item.text}, &wish);
        for (const PinnedName& name : pinned) {
            const auto found = byName.find({name.feature, name.text});
            if (found == byName.end() || found->second->places.empty()) continue;
            LabelWish& wish = *found->second;
            wish.item.at = m_viewport.toScreen(name.at);
            wish.item.anchor = name.anchor;
            const ScreenBox box = geo::carto::boxOf(wish.item);
            if (!m_view.contains(box) || !m_texts.isFree(box)) continue;
            take(wish);
            wish.places.clear();
        }
    }

    void place(LabelWish& wish) {
        std::optional<LabelWish::Place> chosen;
        std::optional<LabelWish::Place> overMarkers;
        for (const LabelWish::Place& place : wish.places) {
            wish.item.at = place.at;
            wish.item.anchor = place.anchor;
            const ScreenBox box = geo::carto::boxOf(wish.item);
            if (!m_view.contains(box) || !m_texts.isFree(box)) continue;
            if (!overMarkers) overMarkers = place;
            if (m_symbols.isFree(box)) {
                chosen = place;
                break;
            }
        }
        if (!chosen) chosen = overMarkers;
        if (!chosen) return;
        wish.item.at = chosen->at;
        wish.item.anchor = chosen->anchor;
        take(wish);
    }

    [[nodiscard]] std::vector<TextItem> taken() { return std::move(m_items); }

private:
    void take(const LabelWish& wish) {
        m_texts.take(geo::carto::boxOf(wish.item));
        m_items.push_back(wish.item);
    }

    const Viewport& m_viewport;
    ScreenBox m_view;
    TakenRoom m_texts;
    TakenRoom m_symbols;
    std::vector<TextItem> m_items;
};

} // namespace

ScreenBox boxOf(const TextItem& item) {
    const double width = textWidth(item);
    const double height = static_cast<double>(linesOf(item.text).size()) * item.size * kLineHeight;
    double left = item.at.x - width / 2.0;
    if (item.anchor == TextAnchor::left) left = item.at.x;
    if (item.anchor == TextAnchor::right) left = item.at.x - width;
    return {left, item.at.y - height / 2.0, left + width, item.at.y + height / 2.0};
}

std::string wrapped(const TextItem& item, double maxWidth) {
    const double whole = lineWidth(item.text, item);
    if (whole <= maxWidth || item.text.contains('\n')) return item.text;
    // Lines of like length: three words of which two would fill the line are better as two lines than as one and a bit.
    const double target = std::max(maxWidth, item.size * 4.0);
    const double aim = whole / std::ceil(whole / target);
    std::string out;
    std::string line;
    std::string word;
    const auto endWord = [&] {
        const double without = lineWidth(line, item);
        const double with = lineWidth(line + word, item);
        const bool isNearer = std::abs(without - aim) < std::abs(with - aim);
        if (!line.empty() && (with > target || isNearer)) {
            while (!line.empty() && line.back() == ' ') line.pop_back();
            out += line + "\n";
            line.clear();
        }
        line += word;
        word.clear();
    };
    for (const char c : item.text) {
        word += c;
        if (c == ' ' || c == '-') endWord();
    }
    endWord();
    return out + line;
}

std::vector<TextItem> placed(std::vector<LabelWish> wishes, const std::vector<MarkerItem>& markers,
                             const Viewport& viewport, const PinnedNames& pinned) {
    std::ranges::stable_sort(wishes, comesBefore);
    Placing placing{markers, viewport};
    if (pinned) placing.pin(wishes, *pinned);
    for (LabelWish& wish : wishes) placing.place(wish);
    return placing.taken();
}

} // namespace geo::carto
