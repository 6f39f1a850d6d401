#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::matching {

// Why the others were left out: a row for each rule that excludes a space, with the value, the need, and where the
// value comes from.
class ExclusionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { siteColumn, spaceColumn, ruleColumn, valueColumn, neededColumn, sourceColumn, columnCount_ };
    static constexpr int kSiteRole = Qt::UserRole + 1; // number of the site

    ExclusionModel(const text::Language& language, QObject* parent = nullptr);
    void setReport(const geo::domain::MatchReport* report);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const geo::domain::SpaceMatch* match;
        const geo::domain::RuleAnswer* answer;
    };
    void collect();

    text::Language m_language;
    const geo::domain::MatchReport* m_report = nullptr;
    std::vector<Row> m_rows;
};

} // namespace app::matching
