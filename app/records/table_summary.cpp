#include "records/table_summary.h"

#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace app::records {

namespace {

constexpr std::size_t kMostLookedFor = 10'000; // of selected rows, whether the filter hides them

} // namespace

TableSummary::TableSummary(TableFeed& feed, const TableRowsModel& model, const text::Language& language,
                           QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_model(model)
    , m_language(language)
    , m_counts(new QLabel(this))
    , m_figures(new QLabel(this)) {
    const QString name = text::fromUtf8(geo::domain::name(feed.kind()));
    m_counts->setObjectName(name + QStringLiteral("Counts"));
    m_figures->setObjectName(name + QStringLiteral("Figures"));
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long line is cut, it does not widen the dock.
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(6, 1, 6, 2);
    line->addWidget(m_counts);
    line->addWidget(m_figures, 1);
}

QString TableSummary::countsText() const {
    return m_counts->text();
}

QString TableSummary::figuresText() const {
    return m_figures->text();
}

void TableSummary::show(const std::vector<std::int64_t>& selected, int column) {
    m_selected = selected;
    m_column = column;
    showCounts();
    m_job = {};
    if (column < 0 || !m_feed.isWhole() || m_feed.rowCount() == 0) {
        m_figures->clear();
        return;
    }
    m_job = m_feed.figures(static_cast<std::size_t>(column), selected.size() > 1 ? selected : decltype(m_selected){},
                           [this](geo::Result<geo::usecase::ColumnFigures> figures) {
                               if (figures) showFigures(*figures);
                           });
}

void TableSummary::showCounts() {
    const std::size_t shown = m_feed.rowCount();
    const std::size_t all = m_feed.countOfAll();
    const auto count = [&](std::size_t number) { return text::countText(number, m_language); };
    const int number = static_cast<int>(std::min<std::size_t>(shown, 1'000'000));
    QString summary = count(shown) + u' ' + text::name(m_feed.kind(), number);
    if (shown != all) summary = tr("%1 of %2").arg(summary, count(all));
    if (!m_selected.empty()) {
        summary += tr(", %n selected", nullptr, static_cast<int>(m_selected.size()));
        const auto hidden = m_selected.size() > kMostLookedFor
                                ? 0
                                : std::ranges::count_if(m_selected, [&](std::int64_t id) { return !m_feed.rowOf(id); });
        if (hidden > 0) summary += tr(" (%n of them not shown)", nullptr, static_cast<int>(hidden));
    }
    if (m_feed.isBusy() && !m_feed.isWhole() && m_feed.isFiltered())
        summary = tr("Reading: filtered when all rows are read…");
    else if (m_feed.isBusy() && !m_feed.isWhole() && m_feed.sort().field)
        summary += tr(" – the first, sorted when all are read…");
    else if (m_feed.isBusy())
        summary += QStringLiteral(" …");
    m_counts->setText(summary);
}

void TableSummary::showFigures(const geo::usecase::ColumnFigures& figures) {
    const auto& field = m_model.field(m_column);
    QStringList parts;
    if (m_model.isSummable(m_column) && figures.sum) {
        const auto number = [&](double value) { return text::valueText(field, value, m_language); };
        parts << tr("sum %1").arg(number(*figures.sum)) << tr("mean %1").arg(number(*figures.mean))
              << tr("median %1").arg(number(*figures.median))
              << tr("from %1 to %2").arg(number(*figures.least), number(*figures.most));
    } else {
        parts << tr("%1 different value(s)", nullptr, static_cast<int>(figures.distinct))
                     .arg(text::countText(figures.distinct, m_language));
    }
    if (figures.unknown > 0) parts << tr("%1 not known").arg(text::countText(figures.unknown, m_language));
    const QString of = m_selected.size() > 1 ? tr("%1, selection").arg(text::label(field)) : text::label(field);
    m_figures->setText(tr("%1: %2").arg(of, parts.join(QStringLiteral(" · "))));
    m_figures->setToolTip(m_figures->text());
}

} // namespace app::records
