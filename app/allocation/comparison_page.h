#pragma once

#include "allocation/allocation_controller.h"
#include "tables/sheet_view.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace app::allocation {

// Two results beside one another: what the second costs, who gains and who loses.
class ComparisonPage : public QWidget {
    Q_OBJECT

public:
    ComparisonPage(AllocationController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] tables::SheetView& view() { return *m_view; }

private:
    QComboBox* makeChoice(const char* name, const QString& label);
    void showResults();
    void showComparison();
    [[nodiscard]] QString told(const Comparison& comparison) const;
    void compare();

    AllocationController& m_controller;
    text::Language m_language;
    QComboBox* m_before;
    QComboBox* m_after;
    QLabel* m_told;
    tables::SheetView* m_view;
};

} // namespace app::allocation
