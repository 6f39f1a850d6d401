#include "sheets/page_frame.h"

#include "layout/text_fit.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::sheets {

namespace {

using layout::fitted;
using layout::lineHeight;

constexpr QSizeF kPaper{210.0, 297.0}; // A4, millimetres
constexpr double kMargin = 12.0;
constexpr double kFootHeight = 16.0;
constexpr QColor kQuiet{0x55, 0x55, 0x55};

// Of the layers that the map shows, each dataset once, illustrative ones first told as such.
QString sourcesText(const geo::carto::MapSnapshot& snapshot) {
    QStringList sources;
    for (const geo::carto::SourceNote& note : snapshot.sources) {
        QStringList parts;
        for (const std::string& part : {note.name, note.source, note.licence, note.vintage})
            if (!part.empty()) parts << text::fromUtf8(part);
        if (const QString source = parts.join(QStringLiteral(", ")); !source.isEmpty() && !sources.contains(source))
            sources << source;
    }
    return sources.isEmpty() ? QString{} : words(QT_TRANSLATE_NOOP("Sheets", "Sources: %1")).arg(joined(sources));
}

double layTitle(const PageHead& head, const QRectF& inner, SheetPlan& plan) {
    SheetColumn column{plan, {inner.left(), inner.top(), inner.width(), 30.0}};
    column.paragraph(head.kind, 1, kSmall, true);
    const bool isLong = layout::widthOf(head.title, 17.0, true) > inner.width();
    column.paragraph(head.title, isLong ? 2 : 1, isLong ? 12.5 : 17.0, true);
    column.paragraph(head.subtitle, 1, kBody);
    return column.top();
}

void layFoot(const PageHead& head, const geo::carto::MapSnapshot& snapshot, const QRectF& inner,
             const text::Language& language, SheetPlan& plan) {
    constexpr double kPoints = 6.5;
    const QRectF box{inner.left(), inner.bottom() - kFootHeight, inner.width(), kFootHeight};
    QStringList lines = fitted(sourcesText(snapshot), box.width(), kPoints, 2);
    if (snapshot.isIllustrative())
        lines += fitted(words(QT_TRANSLATE_NOOP(
                            "Sheets", "Illustrative data: sites, projects and agreements of the sample are made up.")),
                        box.width(), kPoints, 1);
    if (!head.method.isEmpty()) lines += fitted(head.method, box.width(), kPoints, 1);
    lines += fitted(words(QT_TRANSLATE_NOOP("Sheets", "Workspace “%1” · state on %2 · printed on %3 · Entente"))
                        .arg(head.workspace, language.date(head.date), language.date(head.printed)),
                    box.width(), kPoints, 1);
    const double height = lineHeight(kPoints) * static_cast<double>(lines.size());
    plan.page.texts.push_back(
        {{box.left(), box.bottom() - height, box.width(), height}, lines, kPoints, false, false, kQuiet});
}

} // namespace

QString words(const char* english) {
    return QCoreApplication::translate("Sheets", english);
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

QString placeText(const std::string& site, const std::string& space) {
    if (site.empty()) return text::fromUtf8(space);
    return space.empty() ? text::fromUtf8(site) : text::fromUtf8(site) + QStringLiteral(" – ") + text::fromUtf8(space);
}

PageBody layFrame(const PageHead& head, const geo::carto::MapSnapshot& snapshot, const text::Language& language,
                  SheetPlan& plan) {
    plan.page.page = kPaper;
    plan.page.dpi = layout::kPageDpi;
    plan.page.title = head.kind + QStringLiteral(" – ") + head.title;
    plan.page.hasFurniture = false;
    const QRectF inner{kMargin, kMargin, kPaper.width() - 2.0 * kMargin, kPaper.height() - 2.0 * kMargin};
    const double top = layTitle(head, inner, plan) + 2.0;
    layFoot(head, snapshot, inner, language, plan);
    PageBody body;
    const double gap = 5.0;
    const double captionHeight = 7.0;
    body.map = {inner.right() - kMapSize.width(), top, kMapSize.width(), kMapSize.height()};
    body.facts = {inner.left(), top - 1.5, inner.width() - kMapSize.width() - gap, kMapSize.height() + captionHeight};
    const double below = body.map.bottom() + captionHeight + 1.0;
    body.rest = {inner.left(), below, inner.width(), inner.bottom() - kFootHeight - 2.0 - below};
    return body;
}

void layMap(const SheetMap& map, const QRectF& box, const QString& caption, const text::Language& language,
            SheetPlan& plan) {
    SheetColumn below{plan, {box.left(), box.bottom() + 0.8, box.width(), 7.0}};
    if (map.snapshot.extent().isEmpty()) {
        below.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "There is nothing to draw a map of.")), 1, kSmall);
        return;
    }
    plan.page.hasFurniture = true;
    plan.page.map = box;
    plan.page.params = map.params;
    plan.page.northLetter = words(QT_TRANSLATE_NOOP("Sheets", "N"));
    plan.page.northArrow = {box.right() - 6.5, box.top() + 1.0, 5.5, 9.0};
    below.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "Scale %1 · %2"))
                        .arg(text::scaleText(map.params.viewport.scaleDenominator(), language), caption),
                    2, kSmall);
}

} // namespace app::sheets
