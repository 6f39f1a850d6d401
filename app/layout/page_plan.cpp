#include "layout/page_plan.h"

#include "layout/legend_block.h"
#include "layout/sources_block.h"
#include "layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace app::layout {
namespace {

using namespace geo::carto;

constexpr double kMargin = 10.0;     // millimetres, of an A4 page
constexpr double kMillimetre = 25.4; // an inch has so many

// The fixed frame of a page: it depends on paper and orientation alone.
struct Frame {
    QSizeF page;
    double unit = 1.0; // of lengths and letters; larger on larger paper
    QRectF title;
    QRectF map;
    QRectF side; // legend, scale and sources: a column on the right, or a band below
    QRectF foot;
};

Frame frameOf(const PageSpec& spec) {
    const bool isA3 = spec.paper == Paper::a3;
    QSizeF page = isA3 ? QSizeF{420.0, 297.0} : QSizeF{297.0, 210.0};
    const bool isPortrait = spec.orientation == Orientation::portrait;
    if (isPortrait) page.transpose();
    Frame frame{.page = page, .unit = isA3 ? 1.25 : 1.0, .title = {}, .map = {}, .side = {}, .foot = {}};
    const double u = frame.unit;
    const QRectF inner{kMargin * u, kMargin * u, page.width() - 2.0 * kMargin * u, page.height() - 2.0 * kMargin * u};
    const double title = spec.title.isEmpty() ? 0.0 : 13.0 * u;
    const double foot = 7.5 * u;
    frame.title = {inner.left(), inner.top(), inner.width(), title};
    frame.foot = {inner.left(), inner.bottom() - foot, inner.width(), foot};
    const QRectF body{inner.left(), inner.top() + title, inner.width(), inner.height() - title - foot - 2.5 * u};
    const double gap = 5.0 * u;
    if (isPortrait) {
        const double band = 70.0 * u;
        frame.map = {body.left(), body.top(), body.width(), body.height() - band - gap};
        frame.side = {body.left(), body.bottom() - band, body.width(), band};
    } else {
        const double column = 62.0 * u;
        frame.map = {body.left(), body.top(), body.width() - column - gap, body.height()};
        frame.side = {body.right() - column, body.top(), column, body.height()};
    }
    return frame;
}

Viewport viewportFor(const QRectF& frame, const MapParams& params, const PageSpec& spec) {
    Viewport view = params.viewport;
    view.dpi = kPageDpi;
    view.width = static_cast<int>(std::lround(frame.width() / kMillimetre * kPageDpi));
    view.height = static_cast<int>(std::lround(frame.height() / kMillimetre * kPageDpi));
    const geo::geom::BoxM shown = params.viewport.extent();
    view.metresPerPixel = std::max(shown.width() / view.width, shown.height() / view.height);
    if (!(view.metresPerPixel > 0.0)) view.metresPerPixel = params.viewport.metresPerPixel;
    return view.withScale(spec.scaleDenominator.value_or(niceScaleAtLeast(view.scaleDenominator())));
}

Viewport plainViewport(const MapParams& params, const PageSpec& spec) {
    Viewport view = params.viewport;
    const geo::geom::BoxM shown = params.viewport.extent();
    view.dpi = 96.0;
    view.width = spec.pixels->width();
    view.height = spec.pixels->height();
    view.metresPerPixel = std::max(shown.width() / view.width, shown.height() / view.height);
    if (!(view.metresPerPixel > 0.0)) view.metresPerPixel = params.viewport.metresPerPixel;
    return spec.scaleDenominator ? view.withScale(*spec.scaleDenominator) : view;
}

void layTitle(const Frame& frame, const PageSpec& spec, PagePlan& plan) {
    if (spec.title.isEmpty()) return;
    double points = 19.0 * frame.unit;
    while (points > 12.0 * frame.unit && widthOf(spec.title, points, true) > frame.title.width()) points -= 0.5;
    const int most = points > 12.0 * frame.unit ? 1 : 2;
    if (most == 2) points = 11.5 * frame.unit;
    TextBlock title{frame.title, fitted(spec.title, frame.title.width(), points, most, true), points, true};
    title.box.setHeight(lineHeight(points) * static_cast<double>(title.lines.size()));
    plan.texts.push_back(std::move(title));
}

void layFoot(const MapSnapshot& snapshot, const Frame& frame, const PageSpec& spec, PagePlan& plan) {
    const double points = 6.5 * frame.unit;
    const QColor quiet{0x55, 0x55, 0x55};
    const QString author = spec.author.isEmpty() ? QString{} : spec.texts.author.arg(spec.author);
    const QString date =
        spec.date.isValid() ? spec.texts.date.arg(spec.locale.toString(spec.date, QLocale::ShortFormat)) : QString{};
    QStringList right;
    for (const QString& text : {author, date})
        if (!text.isEmpty()) right += fitted(text, frame.foot.width() * 0.38, points, 1);
    QRectF box = frame.foot;
    box.setLeft(frame.foot.right() - frame.foot.width() * 0.38);
    if (!right.isEmpty()) plan.texts.push_back({box, right, points, false, true, quiet});
    QStringList left;
    const double width = frame.foot.width() * 0.6;
    if (snapshot.isIllustrative()) left += fitted(spec.texts.illustrative, width, points, 1);
    if (spec.underlay && !spec.underlay->note.isEmpty()) left += fitted(spec.underlay->note, width, points, 1);
    if (!spec.texts.crs.isEmpty()) left += fitted(spec.texts.crs, width, points, 1);
    if (!left.isEmpty())
        plan.texts.push_back(
            {{frame.foot.topLeft(), QSizeF{width, frame.foot.height()}}, left, points, false, false, quiet});
}

// Numeric scale, bar and north arrow, from the top of a box. Returns the height they take.
double layScale(const QRectF& box, double unit, const PageSpec& spec, PagePlan& plan) {
    const double points = 9.0 * unit;
    const double arrow = 13.0 * unit;
    plan.northLetter = spec.texts.north.isEmpty() ? QStringLiteral("N") : spec.texts.north;
    plan.northArrow = {box.right() - 8.0 * unit, box.top(), 8.0 * unit, arrow};
    const QString text = scaleText(plan.params.viewport.scaleDenominator(), spec.locale);
    TextBlock scale{box, {spec.texts.scale.isEmpty() ? text : spec.texts.scale.arg(text)}, points, true};
    scale.box.setHeight(lineHeight(points));
    scale.box.setRight(plan.northArrow.left());
    plan.texts.push_back(scale);
    const double most = (box.width() - plan.northArrow.width() - 12.0 * unit) / kMillimetre * plan.dpi;
    plan.scaleBar = scaleBarFor(plan.params.viewport, std::min(most, 50.0 * unit / kMillimetre * plan.dpi));
    const double length = plan.scaleBar.pixels / plan.dpi * kMillimetre;
    plan.scaleBarBox = {box.left() + 1.0 * unit, scale.box.bottom() + 1.2 * unit, length, 1.6 * unit};
    const bool inKilometres = plan.scaleBar.metres >= 1'000.0;
    const double end = inKilometres ? plan.scaleBar.metres / 1'000.0 : plan.scaleBar.metres;
    const QString endText =
        spec.locale.toString(end, 'g', 6) + (inKilometres ? QStringLiteral("\u00A0km") : QStringLiteral("\u00A0m"));
    const double small = 6.5 * unit;
    const double y = plan.scaleBarBox.bottom() + 0.6 * unit;
    plan.texts.push_back(
        {{plan.scaleBarBox.left() - 0.7 * unit, y, 6.0 * unit, lineHeight(small)}, {QStringLiteral("0")}, small});
    const double endWidth = widthOf(endText, small) + 0.1;
    plan.texts.push_back(
        {{plan.scaleBarBox.right() - std::min(2.0 * unit, endWidth / 2.0), y, endWidth, lineHeight(small)},
         {endText},
         small});
    return std::max(arrow, y + lineHeight(small) - box.top());
}

void laySide(const MapSnapshot& snapshot, const Frame& frame, const PageSpec& spec, PagePlan& plan) {
    const double u = frame.unit;
    const double letters = 9.0 * u;
    const std::vector<LegendEntry> entries = legendOf(snapshot, plan.params);
    QRectF legend = frame.side;
    if (spec.orientation == Orientation::portrait) {
        QRectF right = frame.side;
        right.setLeft(frame.side.right() - frame.side.width() * 0.36);
        const double scale = layScale(right, u, spec, plan) + 4.0 * u;
        laySources(snapshot, entries, right.adjusted(0.0, scale, 0.0, 0.0), false, u, spec, plan);
        legend.setRight(right.left() - 6.0 * u);
        layLegend(entries, legend, 2, letters, spec, plan);
        return;
    }
    QRectF foot = frame.side;
    foot.setTop(foot.bottom() - foot.height() * 0.32);
    const double sources = laySources(snapshot, entries, foot, true, u, spec, plan);
    QRectF scale = frame.side;
    scale.setTop(frame.side.bottom() - sources - 20.0 * u);
    layScale(scale, u, spec, plan);
    legend.setBottom(scale.top() - 3.0 * u);
    layLegend(entries, legend, 1, letters, spec, plan);
}

// What even a picture without a page must say, at its foot.
void layNote(const QString& sentence, PagePlan& plan) {
    constexpr double kPoints = 7.0;
    constexpr double kFromEdge = 1.5; // millimetres
    const double height = lineHeight(kPoints);
    const double width = plan.page.width() - 2.0 * kFromEdge;
    const QRectF box{kFromEdge, plan.page.height() - kFromEdge - height, width, height};
    plan.texts.push_back({box, fitted(sentence, width, kPoints, 1), kPoints});
}

} // namespace

QString scaleText(double denominator, const QLocale& locale) {
    QString number = locale.toString(std::llround(denominator));
    number.replace(QChar{0x00A0}, QChar{0x202F});
    return QStringLiteral("1:%1").arg(number);
}

Viewport pageViewport(const MapParams& params, const PageSpec& spec) {
    return spec.pixels ? plainViewport(params, spec) : viewportFor(frameOf(spec).map, params, spec);
}

PagePlan planPage(const MapSnapshot& snapshot, const MapParams& params, const PageSpec& spec) {
    PagePlan plan;
    plan.title = spec.title;
    plan.params = params;
    plan.params.viewport = pageViewport(params, spec);
    plan.dpi = plan.params.viewport.dpi;
    if (spec.underlay) plan.underlay = spec.underlay->image;
    if (spec.pixels) {
        plan.hasFurniture = false;
        plan.page = QSizeF{*spec.pixels} / plan.dpi * kMillimetre;
        plan.map = {{0.0, 0.0}, plan.page};
        QStringList notes;
        if (snapshot.isIllustrative()) notes << spec.texts.illustrative;
        if (spec.underlay)
            for (const QString& note : {spec.underlay->source, spec.underlay->note})
                if (!note.isEmpty()) notes << note;
        if (!notes.isEmpty()) layNote(notes.join(QStringLiteral(" · ")), plan);
        return plan;
    }
    const Frame frame = frameOf(spec);
    plan.page = frame.page;
    plan.map = frame.map;
    layTitle(frame, spec, plan);
    laySide(snapshot, frame, spec, plan);
    layFoot(snapshot, frame, spec, plan);
    return plan;
}

} // namespace app::layout
