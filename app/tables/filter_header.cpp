#include "tables/filter_header.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace app::tables {

FilterHeader::FilterHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::makeFields);
}

void FilterHeader::setModel(QAbstractItemModel* model) {
    QHeaderView::setModel(model);
    makeFields();
}

void FilterHeader::setFiltersShown(bool isShown) {
    if (isShown == m_isShown) return;
    m_isShown = isShown;
    makeFields();
    updateGeometries();
    emit geometriesChanged();
}

void FilterHeader::setFilter(int column, const QString& text) {
    if (const auto found = m_fields.find(column); found != m_fields.end()) found->second->setText(text);
}

QString FilterHeader::filter(int column) const {
    const auto found = m_fields.find(column);
    return found == m_fields.end() ? QString{} : found->second->text();
}

void FilterHeader::clearFilters() {
    for (const auto& [column, field] : m_fields) field->clear();
}

void FilterHeader::focusFilter(int column) {
    if (const auto found = m_fields.find(column); found != m_fields.end() && m_isShown) {
        found->second->setFocus(Qt::ShortcutFocusReason);
        found->second->selectAll();
    }
}

void FilterHeader::setHint(const QString& hint) {
    m_hint = hint;
    for (const auto& [column, field] : m_fields) field->setToolTip(hint);
}

int FilterHeader::fieldHeight() const {
    return fontMetrics().height() + 8;
}

QSize FilterHeader::sizeHint() const {
    QSize size = QHeaderView::sizeHint();
    if (m_isShown) size.rheight() += fieldHeight();
    return size;
}

void FilterHeader::makeFields() {
    if (!model() || !m_isShown) return placeFields();
    for (int column = 0; column < count(); ++column) {
        if (m_fields.contains(column)) continue;
        auto* field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("columnFilter%1").arg(column));
        field->setFrame(false);
        field->setClearButtonEnabled(true);
        field->setAutoFillBackground(true);
        field->setToolTip(m_hint);
        field->setAccessibleName(tr("Filter of %1").arg(model()->headerData(column, Qt::Horizontal).toString()));
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, this,
                [this, column](const QString& text) { emit filterEdited(column, text); });
        // The button that clears tells nothing as edited.
        connect(field, &QLineEdit::textChanged, this, [this, column, field](const QString& text) {
            if (text.isEmpty() && field->hasFocus()) emit filterEdited(column, text);
        });
        m_fields[column] = field;
    }
    placeFields();
}

void FilterHeader::updateGeometries() {
    const int below = m_isShown ? fieldHeight() : 0;
    if (viewportMargins().bottom() != below) setViewportMargins(0, 0, 0, below);
    QHeaderView::updateGeometries();
    placeFields();
}

void FilterHeader::placeFields() {
    for (const auto& [column, field] : m_fields) {
        // A column that is being hidden has no width yet before it says so.
        const bool isVisible = m_isShown && column < count() && !isSectionHidden(column) && sectionSize(column) > 0;
        field->setVisible(isVisible);
        if (!isVisible) continue;
        field->setGeometry(sectionViewportPosition(column), height() - fieldHeight(), sectionSize(column) - 1,
                           fieldHeight() - 1);
    }
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QHeaderView::eventFilter(watched, event);
    auto* field = qobject_cast<QLineEdit*>(watched);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        emit leftDownwards();
        return true;
    case Qt::Key_Escape:
        if (!field || field->text().isEmpty()) return false;
        field->clear();
        return true;
    default:
        return QHeaderView::eventFilter(watched, event);
    }
}

} // namespace app::tables
