#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace app::help {

struct TourStep {
    QString title;
    QString text;
    QPointer<QWidget> target; // what it is about: framed, the bubble stands beside it
};

// A bubble over the window that goes through a few steps: next, before, skip (also Esc), never again. It takes the
// focus, so that it is read aloud, and gives it back; everything below goes on working.
class Tour : public QFrame {
    Q_OBJECT

public:
    Tour(std::vector<TourStep> steps, QWidget* window);
    ~Tour() override;

    void start();
    [[nodiscard]] int step() const { return m_step; }

signals:
    // It was closed; `neverAgain`: at the last step, or because that was asked for.
    void finished(bool neverAgain);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void showStep(int step);
    void place();
    void end(bool isThrough);

    std::vector<TourStep> m_steps;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_ring; // around the target; lets the mouse through
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QCheckBox* m_never;
    QPushButton* m_before;
    QPushButton* m_next;
    QPushButton* m_skip;
    int m_step = 0;
};

} // namespace app::help
