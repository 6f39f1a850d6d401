#include "carto/palette.h"
#include "styling/class_panel.h"
#include "styling/symbol_panel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

// What a user does with the classes in the table.
namespace app::styling {

using namespace geo::carto;

void ClassPanel::takeCell(int row, int column) {
    ClassStyle& one = m_style.classes.classes.at(static_cast<std::size_t>(row));
    const QString typed = m_table->item(row, column)->text().trimmed();
    if (column == symbolColumn) one.isShown = m_table->item(row, column)->checkState() == Qt::Checked;
    if (column == titleColumn) one.title = typed.left(100).toStdString();
    if (column == codeColumn && std::ranges::find(m_style.classes.classes, typed.toStdString(), &ClassStyle::code) ==
                                    m_style.classes.classes.end())
        one.code = typed.left(100).toStdString();
    if (column == lowColumn || column == highColumn) {
        bool isNumber = false;
        const double value = m_language.locale().toDouble(typed, &isNumber);
        auto& classes = m_style.classes.classes;
        const auto at = static_cast<std::size_t>(row);
        // A bound belongs to both of its neighbours, and stays between the next ones.
        const std::size_t upper = column == highColumn ? at + 1 : at;
        const double least = upper >= 1 ? classes[upper - 1].low : -std::numeric_limits<double>::infinity();
        const double most = upper < classes.size() ? classes[upper].high : std::numeric_limits<double>::infinity();
        if (isNumber && value >= least && value <= most) {
            if (upper >= 1) classes[upper - 1].high = value;
            if (upper < classes.size()) classes[upper].low = value;
            m_style.classes.method = ClassMethod::byHand;
        }
    }
    change();
}

std::vector<int> ClassPanel::selected() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ClassPanel::addClass() {
    auto& classes = m_style.classes.classes;
    ClassStyle one;
    if (!classes.empty()) one = classes.back();
    if (m_style.classes.by == ClassedBy::number) {
        one.low = classes.empty() ? 0.0 : classes.back().high;
        one.high = one.low + (classes.empty() ? 1.0 : std::max(1.0, classes.back().high - classes.back().low));
        if (!std::isfinite(one.low)) return;
    }
    one.title.clear();
    one.code = tr("value").toStdString();
    for (int i = 2; std::ranges::find(classes, one.code, &ClassStyle::code) != classes.end(); ++i)
        one.code = tr("value %1").arg(i).toStdString();
    m_style.classes.method = ClassMethod::byHand;
    classes.push_back(std::move(one));
    change();
}

void ClassPanel::removeClasses() {
    const std::vector<int> rows = selected();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        m_style.classes.classes.erase(m_style.classes.classes.begin() + *row);
    if (!rows.empty()) change();
}

void ClassPanel::removeEmpty() {
    if (!m_values) return askValues();
    std::vector<ClassStyle> kept;
    for (const ClassStyle& one : m_style.classes.classes)
        if (countOf(one) > 0) kept.push_back(one);
    m_style.classes.classes = std::move(kept);
    change();
}

// Numbers from the first to the last that is selected become one class, categories lose the others' rows to the rest.
void ClassPanel::merge() {
    const std::vector<int> rows = selected();
    if (rows.size() < 2 || m_style.classes.by != ClassedBy::number) return;
    auto& classes = m_style.classes.classes;
    classes.at(static_cast<std::size_t>(rows.front())).high = classes.at(static_cast<std::size_t>(rows.back())).high;
    classes.at(static_cast<std::size_t>(rows.front())).title.clear();
    classes.erase(classes.begin() + rows.front() + 1, classes.begin() + rows.back() + 1);
    m_style.classes.method = ClassMethod::byHand;
    change();
}

void ClassPanel::move(int rows) {
    const int row = m_table->currentRow();
    const int to = row + rows;
    if (m_style.classes.by != ClassedBy::category || row < 0 || to < 0 || to >= m_table->rowCount()) return;
    std::swap(m_style.classes.classes.at(static_cast<std::size_t>(row)),
              m_style.classes.classes.at(static_cast<std::size_t>(to)));
    m_table->setCurrentCell(to, symbolColumn);
    change();
}

void ClassPanel::editSymbol() {
    const std::vector<int> rows = selected();
    if (rows.empty()) return;
    const LayerStyle full = resolved(m_style);
    const ClassStyle& first = full.classes.classes.at(static_cast<std::size_t>(rows.front()));
    QDialog dialog(this);
    dialog.setObjectName(QStringLiteral("classSymbolDialog"));
    dialog.setWindowTitle(tr("Symbol of the class"));
    auto* column = new QVBoxLayout(&dialog);
    auto* panel = new SymbolPanel(shapesOf(m_layer), &dialog);
    panel->setSymbol({first.fills, first.outline, first.marker});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    column->addWidget(panel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) return;
    const Symbol symbol = panel->symbol();
    for (const int row : rows) {
        ClassStyle& one = m_style.classes.classes.at(static_cast<std::size_t>(row));
        one.fills = symbol.fills;
        one.outline = symbol.outline;
        one.marker = symbol.marker;
    }
    change();
}

} // namespace app::styling
