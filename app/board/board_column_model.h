#pragma once

#include "text/language.h"
#include "usecase/agreement_alerts.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace app::board {

// The cards of one state: the positions of those that the filter lets through, in the order of the board.
class BoardColumnModel : public QAbstractListModel {
    Q_OBJECT

public:
    BoardColumnModel(geo::domain::PlacementState state, const text::Language& language, QObject* parent = nullptr);

    [[nodiscard]] geo::domain::PlacementState state() const { return m_state; }
    void setCards(std::shared_ptr<const geo::usecase::PlacementBoard> board, std::vector<std::size_t> positions);
    // Null where there is no such row.
    [[nodiscard]] const geo::usecase::PlacementCard* cardAt(int row) const;
    // -1 where it is not shown.
    [[nodiscard]] int rowOf(geo::PlacementId placement) const;
    // m2 of the cards whose area is known.
    [[nodiscard]] geo::SquareMetres area() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // What is read aloud, and the tool tip with every alert.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    // Copied, not moved: a view must not take the row away by itself.
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void dropped(std::int64_t placement, geo::domain::PlacementState state);

private:
    [[nodiscard]] QString spoken(const geo::usecase::PlacementCard& card) const;

    geo::domain::PlacementState m_state;
    text::Language m_language;
    std::shared_ptr<const geo::usecase::PlacementBoard> m_board;
    std::vector<std::size_t> m_positions;
};

// The lines of a card below its project: where, and area, dates and score.
[[nodiscard]] QString termsLine(const geo::domain::Placement& placement, const text::Language& language);

} // namespace app::board
