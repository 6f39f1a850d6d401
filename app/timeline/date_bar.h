#pragma once

#include "base/date.h"
#include "text/language.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QDateEdit;
class QLabel;
class QSlider;
class QToolButton;

namespace app::timeline {

// The date that the window shows: typed, pulled over the span of what is known, stepped by day and month, or played
// month by month. Hidden while all dates are shown.
class DateBar : public QWidget {
    Q_OBJECT

public:
    explicit DateBar(const text::Language& language, QWidget* parent = nullptr);

    // From the first known day to the last, and how many sites have no known date.
    void setSpan(const geo::Period& span, std::size_t undated);
    // None: all dates.
    void setDate(std::optional<geo::Date> date);
    [[nodiscard]] std::optional<geo::Date> date() const { return m_date; }
    // The date that was shown last, or today: what comes back when the bar is switched on.
    [[nodiscard]] geo::Date lastDate() const { return m_last; }
    void setToday(geo::Date today);
    [[nodiscard]] bool isPlaying() const { return m_clock.isActive(); }

public slots:
    void stepDays(int days);
    void stepMonths(int months);
    void goToday();
    void setPlaying(bool isPlaying);

signals:
    void dateChanged();

private:
    void makeControls();
    QToolButton* makeStep(const QString& sign, const QString& name, const char* objectName);
    void take(geo::Date date);
    void tick();

    text::Language m_language;
    std::optional<geo::Date> m_date;
    geo::Date m_today;
    geo::Date m_last;
    geo::Date m_first; // of the slider
    QDateEdit* m_edit;
    QSlider* m_slider;
    QToolButton* m_play;
    QLabel* m_undated;
    QTimer m_clock;
};

} // namespace app::timeline
