#pragma once

#include "text/language.h"
#include "usecase/agreement_alerts.h"

#include <QDialog>

namespace app::board {

// The steps of a placement, newest first, with who decided, why, and the paper, which can be opened.
class StepHistoryDialog : public QDialog {
    Q_OBJECT

public:
    // `folder` is that of the workspace: papers are kept relative to it.
    StepHistoryDialog(const geo::usecase::PlacementCard& card, const std::vector<geo::domain::Record>& steps,
                      const QString& folder, const text::Language& language, QWidget* parent = nullptr);
};

} // namespace app::board
