#include "board/card_delegate.h"

#include "board/board_column_model.h"
#include "board/board_text.h"

#include <QPainter>
#include <QPainterPath>

namespace app::board {

namespace {

constexpr int kGap = 3;     // between cards
constexpr int kPadding = 6; // within
constexpr int kLines = 3;
constexpr double kCorner = 4.0;

// As a glance tells them: late is red, near is amber; both are written in words.
bool isLate(geo::usecase::AlertKind kind) {
    return kind == geo::usecase::AlertKind::overdue || kind == geo::usecase::AlertKind::startDue;
}

int paintBadge(QPainter& painter, const QRect& line, geo::usecase::AlertKind kind) {
    const QString words = alertText(kind);
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = std::min(metrics.horizontalAdvance(words) + 2 * kPadding, line.width());
    const QRect badge(line.left(), line.top(), width, line.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLate(kind) ? QColor(0xB3, 0x26, 0x1E) : QColor(0x7A, 0x4F, 0x00));
    painter.drawRoundedRect(badge, kCorner, kCorner);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(words, Qt::ElideRight, width - kPadding));
    return width + kGap;
}

// Area, dates and score as far as there is room: the dates are kept longest, by month and year at last. All of it is in
// the tool tip.
QString fittingTerms(geo::domain::Placement placement, const text::Language& language, const QFontMetrics& metrics,
                     int width) {
    const auto fits = [&](const QString& words) { return metrics.horizontalAdvance(words) <= width; };
    QString words = termsLine(placement, language);
    if (fits(words) || (!placement.from && !placement.until)) return words;
    placement.score.reset();
    if (words = termsLine(placement, language); fits(words)) return words;
    placement.area.reset();
    if (words = termsLine(placement, language); fits(words)) return words;
    const auto month = [&](const std::optional<geo::Date>& day) {
        if (!day) return QStringLiteral("…");
        const std::chrono::year_month_day parts{*day};
        return QStringLiteral("%1/%2")
            .arg(static_cast<unsigned>(parts.month()), 2, 10, QChar('0'))
            .arg(static_cast<int>(parts.year()));
    };
    return month(placement.from) + QStringLiteral(" – ") + month(placement.until);
}

} // namespace

CardDelegate::CardDelegate(const text::Language& language, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_language(language) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.averageCharWidth() * 20,
            (kLines + 1) * option.fontMetrics.height() + 2 * kPadding + 2 * kGap};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const BoardColumnModel*>(index.model());
    const auto* card = model != nullptr ? model->cardAt(index.row()) : nullptr;
    if (card == nullptr) return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect frame = option.rect.adjusted(kGap, kGap, -kGap, -kGap);
    painter->setPen(
        QPen(isSelected ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid), isSelected ? 2.0 : 1.0));
    painter->setBrush(isSelected && option.state.testFlag(QStyle::State_Active) ? palette.color(QPalette::Highlight)
                                                                                : palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    const bool isInverse = isSelected && option.state.testFlag(QStyle::State_Active);
    painter->setPen(palette.color(isInverse ? QPalette::HighlightedText : QPalette::Text));
    const int height = option.fontMetrics.height();
    QRect line = frame.adjusted(kPadding, kPadding, -kPadding, 0);
    line.setHeight(height);
    QFont bold = option.font;
    bold.setBold(true);
    const QStringList lines{text::fromUtf8(card->project), placeText(*card),
                            fittingTerms(card->placement, m_language, option.fontMetrics, line.width())};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->setFont(i == 0 ? bold : option.font);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(lines.at(i), Qt::ElideRight, line.width()));
        line.translate(0, height);
    }
    painter->setFont(option.font);
    for (const auto& alert : card->alerts) {
        if (line.width() < height * 2) break;
        line.setLeft(line.left() + paintBadge(*painter, line.adjusted(0, 1, 0, -1), alert.kind));
    }
    painter->restore();
}

} // namespace app::board
