#pragma once

#include "text/language.h"
#include "timeline/timeline_rows.h"

#include <QAbstractTableModel>

namespace app::timeline {

// The bars of the timeline as a table: for those who do not see it, and to sort and copy.
class BarTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { siteColumn, spaceColumn, whatColumn, stateColumn, fromColumn, untilColumn, noteColumn, kColumns };

    explicit BarTableModel(const text::Language& language, QObject* parent = nullptr);
    // Every bar of these sites; none: of all.
    void setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline,
                     const std::optional<std::set<std::int64_t>>& sites, geo::Date today);
    [[nodiscard]] geo::usecase::BarRef barAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        const Row* row;
        const Bar* bar;
        QString note;
    };
    [[nodiscard]] QString text(const Line& line, int column) const;

    text::Language m_language;
    TimelineRows m_rows;
    std::vector<Line> m_lines;
};

} // namespace app::timeline
