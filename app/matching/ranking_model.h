#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QAbstractTableModel>
#include <QColor>

#include <memory>
#include <set>

namespace app::matching {

// The eligible spaces of a report, best first. The bar column gives the contributions by kContributionsRole.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        rankColumn,
        siteColumn,
        spaceColumn,
        areaColumn,
        scoreColumn,
        whyColumn,
        sumRankColumn, // under each method, in the order of geo::domain::Method
        topsisRankColumn,
        prometheeRankColumn,
        shortlistedColumn,
        columnCount_
    };
    static constexpr int kContributionsRole = Qt::UserRole + 1; // QVariantList of numbers, in the order of Criterion
    static constexpr int kSpaceRole = Qt::UserRole + 2;         // number of the space
    static constexpr int kSiteRole = Qt::UserRole + 3;          // number of the site
    static constexpr int kLowRole = Qt::UserRole + 4;           // of the score, where something is not known
    static constexpr int kHighRole = Qt::UserRole + 5;
    static constexpr int kScoreBarRole = Qt::UserRole + 6; // QVariantList: low, score, high, each 0..1 of the scale

    RankingModel(const text::Language& language, QObject* parent = nullptr);

    void setReport(const geo::domain::MatchReport* report, std::set<geo::SpaceId> shortlisted);
    [[nodiscard]] const geo::domain::Ranked& ranked(int row) const {
        return m_report->ranking.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] const geo::domain::SpaceMatch& match(int row) const {
        return m_report->matches.at(ranked(row).match);
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString explanation(int row) const;
    [[nodiscard]] bool isBySum() const; // the contributions make the score

    text::Language m_language;
    const geo::domain::MatchReport* m_report = nullptr;
    std::set<geo::SpaceId> m_shortlisted;
};

// The colour of a criterion wherever its contribution is drawn; told apart in grey as well, by steps of lightness.
[[nodiscard]] QColor colourOf(geo::domain::Criterion criterion);

} // namespace app::matching
