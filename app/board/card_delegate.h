#pragma once

#include "text/language.h"

#include <QStyledItemDelegate>

namespace app::board {

// Paints a card: the project, where, what the agreement says, and a badge for what wants attention (a word, not a
// colour alone).
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(const text::Language& language, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    text::Language m_language;
};

} // namespace app::board
