#include "tables/column_chooser.h"

#include "domain/value.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::tables {

namespace {

constexpr int kColumnRole = Qt::UserRole;

std::string folded(const QString& text) {
    return geo::domain::folded(text.toStdString());
}

} // namespace

ColumnChooser::ColumnChooser(QHeaderView& header, QWidget* parent)
    : QDialog(parent)
    , m_header(header)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_filledButton(new QPushButton(tr("Only those &filled"), this))
    , m_initialButton(new QPushButton(tr("As at f&irst"), this)) {
    setObjectName(QStringLiteral("columnChooser"));
    setWindowTitle(tr("Columns"));
    m_search->setPlaceholderText(tr("Search a column"));
    m_search->setAccessibleName(tr("Search a column"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_filledButton->hide();
    m_initialButton->hide();
    auto* all = new QPushButton(tr("Show &all"), this);
    auto* up = new QPushButton(tr("Move &up"), this);
    auto* down = new QPushButton(tr("Move &down"), this);
    auto* side = new QVBoxLayout;
    for (QPushButton* button : {up, down, all, m_filledButton, m_initialButton}) side->addWidget(button);
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::search);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { apply(*item); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOrder);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(all, &QPushButton::clicked, this, [this] {
        std::set<int> columns;
        for (int i = 0; i < m_header.count(); ++i) columns.insert(i);
        show(columns);
    });
    connect(m_filledButton, &QPushButton::clicked, this, [this] { show(m_filled); });
    connect(m_initialButton, &QPushButton::clicked, this, [this] { show(m_initial); });
    resize(420, 480);
    fill();
}

void ColumnChooser::setFilled(const std::set<int>& columns) {
    m_filled = columns;
    m_filledButton->setVisible(!columns.empty());
}

void ColumnChooser::setInitial(const std::set<int>& columns) {
    m_initial = columns;
    m_initialButton->setVisible(!columns.empty());
}

void ColumnChooser::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        auto* item = new QListWidgetItem(m_header.model()->headerData(column, Qt::Horizontal).toString(), m_list);
        item->setData(kColumnRole, column);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_header.isSectionHidden(column) ? Qt::Unchecked : Qt::Checked);
    }
}

void ColumnChooser::search(const QString& typed) {
    const std::string wanted = folded(typed);
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(folded(m_list->item(i)->text()).find(wanted) == std::string::npos);
}

void ColumnChooser::show(const std::set<int>& columns) {
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        item->setCheckState(columns.contains(item->data(kColumnRole).toInt()) ? Qt::Checked : Qt::Unchecked);
    }
}

// The last one shown stays: a table without a column has no head to bring one back by.
void ColumnChooser::apply(const QListWidgetItem& item) {
    const int column = item.data(kColumnRole).toInt();
    const bool isShown = item.checkState() == Qt::Checked;
    if (!isShown && m_header.count() - m_header.hiddenSectionCount() <= 1 && !m_header.isSectionHidden(column)) {
        fill();
        return;
    }
    m_header.setSectionHidden(column, !isShown);
}

void ColumnChooser::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) return;
    m_header.moveSection(from, to);
    fill();
    m_list->setCurrentRow(to);
    search(m_search->text());
}

void ColumnChooser::takeOrder() {
    for (int i = 0; i < m_list->count(); ++i)
        m_header.moveSection(m_header.visualIndex(m_list->item(i)->data(kColumnRole).toInt()), i);
}

} // namespace app::tables
