#pragma once

#include "domain/results/criterion.h"
#include "text/language.h"

#include <QWidget>

#include <vector>

class QListWidget;

namespace app::matching {

// The criteria in their order of importance, the most important first; those that are not ticked do not weigh. Rows are
// dragged, or moved by Alt+Up and Alt+Down. Beside each the weight that its place gives (rank-order centroid).
class OrderWeights : public QWidget {
    Q_OBJECT

public:
    OrderWeights(const text::Language& language, QWidget* parent = nullptr);
    void setOrder(const std::vector<geo::domain::Criterion>& order);

signals:
    void orderChanged(const std::vector<geo::domain::Criterion>& order);

private:
    [[nodiscard]] std::vector<geo::domain::Criterion> order() const;
    void moveCurrent(int by);
    void tell();

    text::Language m_language;
    QListWidget* m_list = nullptr;
    std::vector<geo::domain::Criterion> m_order; // as last shown or told
    bool m_isFilling = false;
};

} // namespace app::matching
