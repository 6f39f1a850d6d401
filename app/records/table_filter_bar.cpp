#include "records/table_filter_bar.h"

#include "text/sentence.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::records {

namespace {

constexpr int kPause = 60; // milliseconds; a table of a million rows is filtered in about as long

} // namespace

TableFilterBar::TableFilterBar(geo::domain::Kind kind, const QString& name, const text::Language& language,
                               QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_language(language)
    , m_words(new QLineEdit(this))
    , m_expressionButton(new QToolButton(this))
    , m_expressionLine(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_chip(new QToolButton(this))
    , m_dateChip(new QToolButton(this))
    , m_head(new QHBoxLayout)
    , m_pause(new QTimer(this)) {
    makeLines(name);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &TableFilterBar::changed);
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_expressionLine, &QLineEdit::textChanged, this, &TableFilterBar::takeExpression);
    connect(m_expressionButton, &QToolButton::toggled, this, &TableFilterBar::showExpression);
    connect(m_chip, &QToolButton::clicked, this, &TableFilterBar::clearLayerFilter);
    connect(m_dateChip, &QToolButton::clicked, this, [this] {
        (void)setDateFilter({}, {});
        emit dateFilterCleared();
    });
    showExpression(false);
}

void TableFilterBar::makeLines(const QString& name) {
    m_words->setObjectName(name + QStringLiteral("Filter"));
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_expressionButton->setObjectName(name + QStringLiteral("ExpressionButton"));
    m_expressionButton->setText(tr("Expression"));
    m_expressionButton->setToolTip(tr("Filter by an expression over the fields"));
    m_expressionButton->setCheckable(true);
    m_expressionButton->setAutoRaise(true);
    m_expressionLine->setObjectName(name + QStringLiteral("Expression"));
    m_expressionLine->setPlaceholderText(tr("For example: %1").arg(QStringLiteral("name like '%halle%'")));
    m_expressionLine->setAccessibleName(tr("Expression"));
    m_expressionLine->setClearButtonEnabled(true);
    m_problem->setObjectName(name + QStringLiteral("ExpressionProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_chip->setObjectName(name + QStringLiteral("LayerFilter"));
    m_chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chip->setAccessibleName(tr("Take the layer's filter away"));
    m_chip->hide();
    m_dateChip->setObjectName(name + QStringLiteral("DateFilter"));
    m_dateChip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_dateChip->setAccessibleName(tr("Show all dates"));
    m_dateChip->hide();
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->addWidget(m_words, 1);
    m_head->addWidget(m_dateChip);
    m_head->addWidget(m_chip);
    m_head->addWidget(m_expressionButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 0);
    column->setSpacing(2);
    column->addLayout(m_head);
    column->addWidget(m_expressionLine);
    column->addWidget(m_problem);
}

void TableFilterBar::add(QWidget* widget) {
    m_head->addWidget(widget);
}

QString TableFilterBar::words() const {
    return m_words->text();
}

std::vector<geo::domain::Expression> TableFilterBar::expressions() const {
    std::vector<geo::domain::Expression> all;
    if (m_expression) all.push_back(*m_expression);
    if (m_layer) all.push_back(*m_layer);
    if (m_date) all.push_back(*m_date);
    return all;
}

bool TableFilterBar::isEmpty() const {
    return m_words->text().trimmed().isEmpty() && !m_expression;
}

void TableFilterBar::clear() {
    m_words->clear();
    m_expressionLine->clear();
}

void TableFilterBar::focusWords() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void TableFilterBar::showExpression(bool isShown) {
    m_expressionButton->setChecked(isShown);
    m_expressionLine->setVisible(isShown);
    if (isShown)
        m_expressionLine->setFocus(Qt::ShortcutFocusReason);
    else
        m_expressionLine->clear();
}

// While it cannot be understood, what it filtered before stays, and why is told below.
void TableFilterBar::takeExpression() {
    const QString typed = m_expressionLine->text().trimmed();
    if (typed.isEmpty()) {
        m_expression.reset();
    } else if (auto parsed = geo::domain::Expression::parse(typed.toStdString(), m_kind)) {
        m_expression = std::move(*parsed);
    } else {
        m_problem->setText(text::sentence(parsed.error(), m_language));
        m_problem->show();
        return;
    }
    m_problem->hide();
    m_pause->start();
}

geo::Result<void> TableFilterBar::setLayerFilter(const QString& expression) {
    if (expression == m_layerText) return {};
    m_layer.reset();
    m_layerText.clear();
    geo::Result<void> outcome;
    if (!expression.trimmed().isEmpty()) {
        auto parsed = geo::domain::Expression::parse(expression.toStdString(), m_kind);
        if (parsed) {
            m_layer = std::move(*parsed);
            m_layerText = expression;
        } else {
            outcome = std::unexpected(parsed.error());
        }
    }
    constexpr int kMostLetters = 32;
    const QString brief = m_layerText.size() > kMostLetters ? m_layerText.left(kMostLetters - 1) + u'…' : m_layerText;
    m_chip->setText(tr("Layer: %1 ✕").arg(brief));
    m_chip->setToolTip(tr("Only what the layer's filter shows: %1. Click to take the filter away.").arg(m_layerText));
    m_chip->setVisible(m_layer.has_value());
    emit changed();
    return outcome;
}

geo::Result<void> TableFilterBar::setDateFilter(const QString& expression, const QString& words) {
    if (expression.toStdString() == (m_date ? m_date->text() : std::string{})) return {};
    m_date.reset();
    geo::Result<void> outcome;
    if (!expression.isEmpty()) {
        auto parsed = geo::domain::Expression::parse(expression.toStdString(), m_kind);
        if (parsed)
            m_date = std::move(*parsed);
        else
            outcome = std::unexpected(parsed.error());
    }
    m_dateChip->setText(words + QStringLiteral(" ✕"));
    m_dateChip->setToolTip(tr("Only what is in force on the date of the window. Click to show all dates."));
    m_dateChip->setAccessibleName(words.isEmpty() ? tr("Show all dates") : tr("%1: show all dates").arg(words));
    m_dateChip->setVisible(m_date.has_value());
    emit changed();
    return outcome;
}

void TableFilterBar::clearLayerFilter() {
    (void)setLayerFilter({});
    emit layerFilterCleared();
}

bool TableFilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            emit leftDownwards();
            return true;
        }
        if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
            m_words->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app::records
