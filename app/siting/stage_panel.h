#pragma once

#include "domain/results/siting.h"
#include "text/language.h"

#include <QWidget>

#include <array>
#include <vector>

class QSpinBox;

namespace app::siting {

class FunctionButton;

// The stages of a way over several sites: how many places of each, their least area and their functions. No place of
// any: one kind of place.
class StagePanel : public QWidget {
    Q_OBJECT

public:
    explicit StagePanel(const text::Language& language, QWidget* parent = nullptr);

    void setKinds(const std::vector<geo::domain::FacilityKind>& kinds);
    [[nodiscard]] std::vector<geo::domain::FacilityKind> kinds() const;

signals:
    void kindsChanged();

private:
    static constexpr std::size_t kStages = 3;
    struct Line {
        QSpinBox* count = nullptr;
        QSpinBox* area = nullptr;
        FunctionButton* functions = nullptr;
        double weight = 1.0; // kept as it was asked
    };
    std::array<Line, kStages> m_lines;
};

} // namespace app::siting
