#include "editing/measure_panel.h"

#include "tables/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::editing {

MeasurePanel::MeasurePanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_model(new MeasureModel(language, this))
    , m_what(new QComboBox(this))
    , m_snapping(new QCheckBox(tr("Snap to corners and edges"), this))
    , m_summary(new QLabel(this))
    , m_view(new tables::TableView(this)) {
    setObjectName(QStringLiteral("measurePanel"));
    m_what->setObjectName(QStringLiteral("measureWhat"));
    m_what->setAccessibleName(tr("What is measured"));
    m_what->addItem(tr("Length"));
    m_what->addItem(tr("Area"));
    m_snapping->setObjectName(QStringLiteral("measureSnapping"));
    m_summary->setObjectName(QStringLiteral("measureSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setObjectName(QStringLiteral("measureView"));
    m_view->setAccessibleName(tr("Measured stretches"));
    m_view->setModel(m_model);
    m_view->setSortingEnabled(false);
    m_view->setEmptyText(
        tr("Click along what is to be measured; double click ends, Backspace takes back, Esc clears."));
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("measureCopy"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_what);
    head->addWidget(m_snapping, 1);
    head->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    connect(m_what, &QComboBox::activated, this, [this](int index) { emit areaChosen(index == 1); });
    connect(m_snapping, &QCheckBox::toggled, this, &MeasurePanel::snappingChosen);
    connect(copy, &QPushButton::clicked, this, &MeasurePanel::copy);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MeasurePanel::showSummary);
}

bool MeasurePanel::isArea() const {
    return m_what->currentIndex() == 1;
}

void MeasurePanel::setArea(bool isArea) {
    m_what->setCurrentIndex(isArea ? 1 : 0);
}

void MeasurePanel::setSnapping(bool isOn) {
    m_snapping->setChecked(isOn);
}

void MeasurePanel::copy() const {
    m_view->clearSelection();
    m_view->copyWithHeads();
}

void MeasurePanel::showSummary() {
    m_summary->setText(m_model->summary());
    m_view->fitColumns();
    m_view->scrollToBottom();
}

} // namespace app::editing
