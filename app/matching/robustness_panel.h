#pragma once

#include "domain/results/robustness.h"
#include "jobs/job_handle.h"
#include "text/language.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace app::tables {
class TableView;
}

namespace app::matching {

class AcceptabilityModel;
class MatchController;
class StabilityModel;

// How firm the ranking is: the sentence, how often each space has each rank, and how far each weight may move. Draws in
// a job when it is looked at and the ranking has been still for a moment; the draws can be stopped.
class RobustnessPanel : public QWidget {
    Q_OBJECT

public:
    RobustnessPanel(MatchController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] const geo::domain::RobustnessReport* report() const {
        return m_robustness ? &*m_robustness : nullptr;
    }

public slots:
    void run();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Found {
        std::shared_ptr<const geo::domain::MatchReport> report;
        geo::domain::RobustnessReport robustness;
    };
    void makeHead(QVBoxLayout& column);
    void makeTables(QVBoxLayout& column);
    void letGo();
    void waitForStillness();
    void take(geo::Result<std::shared_ptr<Found>> found);
    void showState();

    MatchController& m_controller;
    text::Language m_language;
    std::shared_ptr<const geo::domain::MatchReport> m_report; // that was drawn about
    std::optional<geo::domain::RobustnessReport> m_robustness;
    jobs::JobHandle m_job;
    QTimer m_still;
    QTimer m_tick;
    QSpinBox* m_draws = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_sentence = nullptr;
    tables::TableView* m_ranksView = nullptr;
    tables::TableView* m_stabilityView = nullptr;
    AcceptabilityModel* m_ranks = nullptr;
    StabilityModel* m_stability = nullptr;
};

} // namespace app::matching
