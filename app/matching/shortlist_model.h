#pragma once

#include "text/language.h"
#include "usecase/shortlist.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::matching {

// A project's shortlist in its order. The note is edited in place; rows are dragged to another rank.
class ShortlistModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        rankColumn,
        siteColumn,
        spaceColumn,
        areaColumn,
        rentColumn,
        scoreColumn,
        stateColumn,
        noteColumn,
        columnCount_
    };
    static constexpr int kSiteRole = Qt::UserRole + 1; // number of the site

    ShortlistModel(const text::Language& language, QObject* parent = nullptr);
    void setLines(std::vector<geo::usecase::ShortlistLine> lines);
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    [[nodiscard]] const geo::usecase::ShortlistLine& line(int row) const {
        return m_lines.at(static_cast<std::size_t>(row));
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void noteEdited(geo::PlacementId placement, const QString& note);
    void moved(geo::PlacementId placement, qint64 rank);

private:
    text::Language m_language;
    bool m_isEditable = true;
    std::vector<geo::usecase::ShortlistLine> m_lines;
};

} // namespace app::matching
