#include "timeline/date_bar.h"

#include "text/today.h"
#include "timeline/civil_date.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace app::timeline {

using geo::Date;

namespace {

constexpr int kTick = 500;       // milliseconds for a month
constexpr int kSpanMonths = 120; // where no date is known

} // namespace

DateBar::DateBar(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_today(text::today())
    , m_last(m_today)
    , m_first(m_today)
    , m_edit(new QDateEdit(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_play(new QToolButton(this))
    , m_undated(new QLabel(this)) {
    setObjectName(QStringLiteral("dateBar"));
    makeControls();
    setSpan({}, 0);
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &DateBar::tick);
    connect(m_edit, &QDateEdit::dateChanged, this, [this](QDate day) { take(dateOf(day)); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int days) { take(m_first + std::chrono::days{days}); });
    connect(m_play, &QToolButton::toggled, this, &DateBar::setPlaying);
    setVisible(false);
}

QToolButton* DateBar::makeStep(const QString& sign, const QString& name, const char* objectName) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(objectName));
    button->setText(sign);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void DateBar::makeControls() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(4);
    auto* label = new QLabel(tr("Situation &on"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("dateEdit"));
    m_edit->setAccessibleName(tr("Date of the map"));
    m_edit->setCalendarPopup(true);
    m_edit->setLocale(m_language.locale());
    m_edit->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_edit->setKeyboardTracking(false);
    m_slider->setObjectName(QStringLiteral("dateSlider"));
    m_slider->setAccessibleName(tr("Date of the map"));
    m_slider->setMinimumWidth(80);
    auto* monthBack = makeStep(QStringLiteral("«"), tr("A month earlier"), "monthBack");
    auto* dayBack = makeStep(QStringLiteral("‹"), tr("A day earlier"), "dayBack");
    auto* dayOn = makeStep(QStringLiteral("›"), tr("A day later"), "dayOn");
    auto* monthOn = makeStep(QStringLiteral("»"), tr("A month later"), "monthOn");
    auto* today = makeStep(tr("Today"), tr("Go to today"), "dateToday");
    m_play->setObjectName(QStringLiteral("datePlay"));
    m_play->setCheckable(true);
    m_play->setAutoRaise(true);
    m_play->setText(QStringLiteral("▶"));
    m_play->setToolTip(tr("Play, a month every half second"));
    m_play->setAccessibleName(tr("Play"));
    m_undated->setObjectName(QStringLiteral("undatedSites"));
    connect(monthBack, &QToolButton::clicked, this, [this] { stepMonths(-1); });
    connect(dayBack, &QToolButton::clicked, this, [this] { stepDays(-1); });
    connect(dayOn, &QToolButton::clicked, this, [this] { stepDays(1); });
    connect(monthOn, &QToolButton::clicked, this, [this] { stepMonths(1); });
    connect(today, &QToolButton::clicked, this, &DateBar::goToday);
    for (QWidget* each : std::initializer_list<QWidget*>{label, monthBack, dayBack, m_edit, dayOn, monthOn, m_play})
        row->addWidget(each);
    row->addWidget(m_slider, 1);
    row->addWidget(today);
    row->addWidget(m_undated);
}

void DateBar::setSpan(const geo::Period& span, std::size_t undated) {
    const Date first = std::min(span.from.value_or(m_today), m_today);
    const Date last = std::max(span.until.value_or(geo::addMonths(first, kSpanMonths)), m_today);
    m_first = first;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>((last - first).count()));
    m_slider->setPageStep(30);
    m_slider->setValue(static_cast<int>((m_last - first).count()));
    m_undated->setVisible(undated > 0);
    m_undated->setText(tr("%n without known dates", nullptr, static_cast<int>(undated)));
    m_undated->setToolTip(tr("Sites whose dates are not known are shown on every day."));
}

void DateBar::setToday(Date today) {
    m_today = today;
    if (!m_date) m_last = today;
}

void DateBar::setDate(std::optional<Date> date) {
    if (!date) setPlaying(false);
    if (date) m_last = *date;
    const QSignalBlocker quietEdit(m_edit);
    const QSignalBlocker quietSlider(m_slider);
    m_edit->setDate(civil(m_last));
    m_slider->setValue(static_cast<int>((m_last - m_first).count()));
    setVisible(date.has_value());
    if (std::exchange(m_date, date) != date) emit dateChanged();
}

// From a control: only while the bar is on.
void DateBar::take(Date date) {
    if (m_date) setDate(date);
}

void DateBar::stepDays(int days) {
    setDate(m_last + std::chrono::days{days});
}

void DateBar::stepMonths(int months) {
    setDate(geo::addMonths(m_last, months));
}

void DateBar::goToday() {
    setDate(m_today);
}

void DateBar::setPlaying(bool isPlaying) {
    const QSignalBlocker quiet(m_play);
    m_play->setChecked(isPlaying);
    m_play->setText(isPlaying ? QStringLiteral("■") : QStringLiteral("▶"));
    m_play->setAccessibleName(isPlaying ? tr("Stop") : tr("Play"));
    if (!isPlaying) return m_clock.stop();
    if (!m_date) setDate(m_last);
    if (m_slider->value() >= m_slider->maximum()) setDate(m_first);
    m_clock.start();
}

void DateBar::tick() {
    stepMonths(1);
    if (m_last >= m_first + std::chrono::days{m_slider->maximum()}) setPlaying(false);
}

} // namespace app::timeline
