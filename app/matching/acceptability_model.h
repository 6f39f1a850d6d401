#pragma once

#include "domain/results/robustness.h"
#include "text/language.h"

#include <QAbstractTableModel>

namespace app::matching {

// How often each of the best spaces has each rank; in the order of the ranking.
class AcceptabilityModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { rankColumn, placeColumn, firstColumn, ranksColumn, columnCount_ };
    static constexpr int kRanksRole = Qt::UserRole + 1; // QVariantList of shares: the ranks told, from the first

    AcceptabilityModel(const text::Language& language, QObject* parent = nullptr);
    // Null: nothing to show. Both outlive what is shown.
    void setReports(const geo::domain::MatchReport* report, const geo::domain::RobustnessReport* robustness);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;

    text::Language m_language;
    const geo::domain::MatchReport* m_report = nullptr;
    const geo::domain::RobustnessReport* m_robustness = nullptr;
};

// How far each weight may move before another space is first.
class StabilityModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { criterionColumn, intervalColumn, belowColumn, aboveColumn, columnCount_ };
    static constexpr int kIntervalRole = Qt::UserRole + 1; // QVariantList: low, share, high

    StabilityModel(const text::Language& language, QObject* parent = nullptr);
    void setReports(const geo::domain::MatchReport* report, const geo::domain::RobustnessReport* robustness);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;

    text::Language m_language;
    const geo::domain::MatchReport* m_report = nullptr;
    const geo::domain::RobustnessReport* m_robustness = nullptr;
};

} // namespace app::matching
