#include "indicators/bar_chart_view.h"

#include "indicators/chart_look.h"

#include <QEvent>
#include <QLabel>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace app::indicators {

namespace {

constexpr int kBar = 21;     // pixels of a bar with its gap
constexpr int kAround = 92;  // of title and axis
constexpr int kLongest = 26; // letters of a name

QString shortened(const QString& name) {
    return name.size() <= kLongest ? name : name.left(kLongest - 1) + QChar(0x2026);
}

} // namespace

BarChartView::BarChartView(const char* name, const text::Language& language, QWidget* parent)
    : QChartView(parent)
    , m_language(language)
    , m_legend(new QLabel(parent)) {
    setObjectName(QLatin1String(name));
    setRenderHint(QPainter::Antialiasing);
    setMinimumWidth(290);
    setFocusPolicy(Qt::NoFocus); // the table below has all of it for the keyboard
    setAccessibleName(tr("Chart without figures"));
    chart()->legend()->hide();
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    m_legend->setContentsMargins(6, 0, 6, 2);
    m_legend->setAlignment(Qt::AlignTop);
}

void BarChartView::setChart(BarChart chart) {
    m_shown = std::move(chart);
    build();
}

void BarChartView::build() {
    QChart& drawn = *chart();
    drawn.removeAllSeries();
    for (QAbstractAxis* axis : drawn.axes()) {
        drawn.removeAxis(axis);
        delete axis;
    }
    const QString title = m_shown.title.toHtmlEscaped();
    drawn.setTitle(m_shown.note.isEmpty() ? title : title + QStringLiteral("<br>") + m_shown.note.toHtmlEscaped());
    setAccessibleName(m_shown.title.isEmpty() ? tr("Chart without figures") : m_shown.title);
    setMinimumHeight(kAround + kBar * std::max(3, static_cast<int>(m_shown.bars.size())));
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.75);
    std::vector<double> sums(static_cast<std::size_t>(m_shown.bars.size()), 0.0);
    for (const BarPart& part : m_shown.parts) {
        auto* set = new QBarSet(part.name, series);
        set->setBrush(QBrush(part.colour, part.pattern));
        set->setPen(QPen(palette().color(QPalette::Base), 0.5));
        // The first bar stands at the top.
        for (std::size_t i = part.values.size(); i > 0; --i) *set << part.values[i - 1];
        for (std::size_t i = 0; i < part.values.size(); ++i) sums[i] += part.values[i];
        series->append(set);
    }
    const auto partOf = [series](QBarSet* set) { return static_cast<std::size_t>(series->barSets().indexOf(set)); };
    const auto barOf = [this](int index) { return static_cast<std::size_t>(m_shown.bars.size() - 1 - index); };
    connect(series, &QAbstractBarSeries::clicked, this,
            [this, partOf, barOf](int index, QBarSet* set) { choose(barOf(index), partOf(set)); });
    connect(series, &QAbstractBarSeries::hovered, this, [this, partOf, barOf](bool isOver, int index, QBarSet* set) {
        if (isOver)
            QToolTip::showText(QCursor::pos(), partSentence(m_shown, barOf(index), partOf(set), m_language), this);
        else
            QToolTip::hideText();
    });
    drawn.addSeries(series);
    addAxes(*series, sums.empty() ? 0.0 : std::ranges::max(sums));
    showLegend();
    tint();
}

// A square a part, hatched where the bar is.
void BarChartView::showLegend() {
    QStringList words;
    for (const BarPart& part : m_shown.parts)
        words << QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3")
                     .arg(part.colour.name(), part.pattern == Qt::SolidPattern ? QChar(0x25a0) : QChar(0x25a8),
                          QString{part.name}
                              .replace(QChar(0x2d), QChar(0x2011))
                              .toHtmlEscaped()
                              .replace(QChar(0x20), QStringLiteral("&nbsp;")));
    const bool isNeeded = m_shown.parts.size() > 1 && !m_shown.bars.isEmpty();
    m_legend->setText(isNeeded ? words.join(QStringLiteral(" &nbsp; ")) : QString{});
    m_legend->setVisible(isNeeded);
}

void BarChartView::addAxes(QAbstractBarSeries& series, double most) {
    if (m_shown.bars.isEmpty()) {
        chart()->setTitle(tr("%1: none").arg(m_shown.title));
        return;
    }
    auto* names = new QBarCategoryAxis;
    for (qsizetype i = m_shown.bars.size(); i > 0; --i) {
        QString name = shortened(m_shown.bars[i - 1]);
        while (names->categories().contains(name)) name += QChar(0x200b); // two areas of one name
        names->append(name);
    }
    auto* values = new QValueAxis;
    const bool isShare = m_shown.unit == geo::domain::Unit::share;
    values->setRange(0.0, isShare ? std::max(1.0, most) : most);
    values->setTickCount(3); // room for numbers of millions
    values->setLabelFormat(isShare ? QStringLiteral("%.2f") : QStringLiteral("%.0f"));
    if (!isShare) values->applyNiceNumbers();
    chart()->setLocale(m_language.locale());
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(values, Qt::AlignBottom);
    series.attachAxis(names);
    series.attachAxis(values);
}

void BarChartView::choose(std::size_t bar, std::size_t part) {
    if (bar >= m_shown.rows.size() || part >= m_shown.parts.size()) return;
    const auto& row = m_shown.rows[bar];
    emit partChosen(text::fromUtf8(m_shown.parts[part].field), row ? static_cast<int>(*row) : -1,
                    partSentence(m_shown, bar, part, m_language));
}

void BarChartView::tint() {
    lookLike(*chart(), *this);
}

void BarChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) tint();
    QChartView::changeEvent(event);
}

} // namespace app::indicators
