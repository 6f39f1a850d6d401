#include "layout/sources_block.h"

#include "layout/text_fit.h"

#include <algorithm>
#include <set>

namespace app::layout {
namespace {

using namespace geo::carto;

constexpr int kMostLines = 3;
constexpr int kUnlimited = 100;

struct Source {
    QString name;
    QString source;
    QString terms; // licence and vintage
    friend bool operator==(const Source&, const Source&) = default;
};

QString joined(const QString& a, const QString& mark, const QString& b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + mark + b;
}

QString textOf(const Source& source) {
    return joined(source.name, QStringLiteral(" — "), joined(source.source, QStringLiteral(", "), source.terms));
}

std::vector<Source> sourcesOf(const MapSnapshot& snapshot, const std::vector<LegendEntry>& entries) {
    std::set<geo::domain::Kind> kinds;
    for (const LegendEntry& entry : entries)
        if (entry.meaning == LegendMeaning::layer) kinds.insert(infoOf(entry.layer).kind);
    std::vector<Source> sources;
    for (const SourceNote& note : snapshot.sources) {
        if (!kinds.contains(note.kind)) continue;
        const Source source{
            QString::fromStdString(note.name), QString::fromStdString(note.source),
            joined(QString::fromStdString(note.licence), QStringLiteral(", "), QString::fromStdString(note.vintage))};
        if (!textOf(source).isEmpty() && std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
    }
    return sources;
}

// Shortens what is longest to tell, and least needed to find it again: the source's wording.
QStringList linesOf(const Source& source, double width, double points, int most) {
    const auto linesWith = [&](const QString& wording) {
        return fitted(textOf({source.name, wording, source.terms}), width, points, kUnlimited);
    };
    const auto shortened = [&](qsizetype letters) { return source.source.left(letters).trimmed() + QChar{0x2026}; };
    QStringList lines = linesWith(source.source);
    if (lines.size() <= most) return lines;
    qsizetype low = 0;
    qsizetype high = source.source.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (linesWith(shortened(middle)).size() <= most)
            low = middle;
        else
            high = middle - 1;
    }
    return fitted(textOf({source.name, low > 0 ? shortened(low) : QString{}, source.terms}), width, points, most);
}

QStringList linesOf(const std::vector<Source>& sources, double width, double points, int most) {
    QStringList lines;
    for (const Source& source : sources) lines += linesOf(source, width, points, most);
    return lines;
}

} // namespace

double laySources(const MapSnapshot& snapshot, const std::vector<LegendEntry>& entries, const QRectF& box, bool atFoot,
                  double unit, const PageSpec& spec, PagePlan& plan) {
    std::vector<Source> sources = sourcesOf(snapshot, entries);
    if (spec.underlay && !spec.underlay->source.isEmpty()) sources.push_back({spec.underlay->source, {}, {}});
    if (sources.empty()) return 0.0;
    const double headPoints = 8.0 * unit;
    const double head = spec.texts.sources.isEmpty() ? 0.0 : lineHeight(headPoints) + 0.6 * unit;
    double points = 6.5 * unit;
    QStringList lines = linesOf(sources, box.width(), points, kMostLines);
    const auto height = [&] { return head + lineHeight(points) * static_cast<double>(lines.size()); };
    while (height() > box.height() && points > 5.0 * unit) {
        points -= 0.5 * unit;
        lines = linesOf(sources, box.width(), points, kMostLines);
    }
    for (int most = kMostLines - 1; height() > box.height() && most > 0; --most)
        lines = linesOf(sources, box.width(), points, most);
    const auto room = static_cast<qsizetype>((box.height() - head) / lineHeight(points));
    if (lines.size() > room) {
        lines = lines.first(std::max<qsizetype>(room, 1));
        lines.back() = fitted(lines.back() + QStringLiteral(" …"), box.width(), points, 1).value(0);
    }
    const double top = atFoot ? box.bottom() - height() : box.top();
    if (head > 0.0)
        plan.texts.push_back(
            {{box.left(), top, box.width(), lineHeight(headPoints)}, {spec.texts.sources}, headPoints, true});
    plan.texts.push_back({{box.left(), top + head, box.width(), height() - head},
                          lines,
                          points,
                          false,
                          false,
                          QColor{0x44, 0x44, 0x44}});
    return height();
}

} // namespace app::layout
