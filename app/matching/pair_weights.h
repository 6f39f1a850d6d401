#pragma once

#include "domain/results/pairwise.h"
#include "text/language.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QSlider;

namespace app::matching {

// Judgments of pairs (AHP): a row a pair, a slider between both from nine times to a ninth, and how far the judgments
// agree. A pair that was not judged follows from the others.
class PairWeights : public QWidget {
    Q_OBJECT

public:
    PairWeights(const text::Language& language, QWidget* parent = nullptr);
    // `besides`: criteria to be compared though no judgment names them.
    void setJudgments(const std::vector<geo::domain::Judgment>& judgments,
                      const std::vector<geo::domain::Criterion>& besides);

signals:
    // While a slider moves.
    void judgmentsChanged(const std::vector<geo::domain::Judgment>& judgments);
    void settled();

private:
    struct Row {
        geo::domain::Criterion first;
        geo::domain::Criterion second;
        QSlider* slider;
        QLabel* told;
        bool isJudged;
    };
    void makeRows(const std::vector<geo::domain::Criterion>& criteria);
    void judge(std::size_t row, bool isJudged);
    void showConsistency();
    [[nodiscard]] std::vector<geo::domain::Judgment> judgments() const;

    text::Language m_language;
    std::vector<geo::domain::Criterion> m_criteria;
    std::vector<Row> m_rows;
    QLabel* m_consistency = nullptr;
    QWidget* m_grid = nullptr;
};

} // namespace app::matching
