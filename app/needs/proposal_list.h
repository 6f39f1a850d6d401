#pragma once

#include "domain/results/relaxation.h"
#include "text/language.h"

#include <QWidget>

class QVBoxLayout;

namespace app::needs {

// Sets of needs that would have to give, each with its effect and a button that takes it.
class ProposalList : public QWidget {
    Q_OBJECT

public:
    ProposalList(const text::Language& language, QWidget* parent = nullptr);

    void setSets(const std::vector<geo::domain::RelaxationSet>& sets, bool isReadOnly);

signals:
    void accepted(const geo::domain::RelaxationSet& set);

private:
    text::Language m_language;
    QVBoxLayout* m_rows;
};

} // namespace app::needs
