#include "editing/edit_panel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::editing {

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

QLabel* sentence(const char* name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

EditPanel::EditPanel(SiteEditor& editor, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_language(language)
    , m_task(sentence("editTask", this))
    , m_advice(sentence("editAdvice", this))
    , m_areas(sentence("editAreas", this))
    , m_flaw(sentence("editFlaw", this))
    , m_repair(button(tr("Repair"), "editRepair", this)) {
    setObjectName(QStringLiteral("editPanel"));
    QFont bold = m_task->font();
    bold.setBold(true);
    m_task->setFont(bold);
    m_flaw->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    for (QLabel* label : {m_task, m_advice, m_areas, m_flaw}) column->addWidget(label);
    column->addWidget(m_repair);
    column->addWidget(makeCorner());
    column->addWidget(makeButtons());
    column->addStretch(1);
    connect(m_repair, &QPushButton::clicked, &editor, &SiteEditor::repair);
    connect(&editor, &SiteEditor::stateChanged, this, &EditPanel::showState);
    showState();
}

QWidget* EditPanel::makeCorner() {
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_x = new QLineEdit(box);
    m_x->setObjectName(QStringLiteral("editX"));
    m_y = new QLineEdit(box);
    m_y->setObjectName(QStringLiteral("editY"));
    m_step = new QDoubleSpinBox(box);
    m_step->setObjectName(QStringLiteral("editStep"));
    m_step->setRange(0.01, 1000.0);
    m_step->setDecimals(2);
    m_step->setValue(1.0);
    m_step->setSuffix(tr(" m"));
    m_step->setToolTip(tr("How far an arrow key moves the corner; ten times as far with Shift"));
    m_snapping = new QCheckBox(tr("Snap to corners and edges"), box);
    m_snapping->setObjectName(QStringLiteral("editSnapping"));
    form->addRow(tr("&x"), m_x);
    form->addRow(tr("&y"), m_y);
    form->addRow(tr("&Step"), m_step);
    form->addRow(m_snapping);
    for (QLineEdit* line : {m_x, m_y}) connect(line, &QLineEdit::returnPressed, this, &EditPanel::takeCoordinates);
    connect(m_step, &QDoubleSpinBox::valueChanged, this, [this](double step) { m_editor.setStep(geo::Metres{step}); });
    connect(m_snapping, &QCheckBox::toggled, &m_editor, &SiteEditor::setSnapping);
    return box;
}

QWidget* EditPanel::makeButtons() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    m_previous = button(tr("Corner before"), "editPrevious", box);
    m_next = button(tr("Next corner"), "editNext", box);
    m_remove = button(tr("Take out the corner"), "editRemove", box);
    m_undo = button(tr("Take back"), "editUndo", box);
    m_finish = button(tr("Keep"), "editFinish", box);
    m_cancel = button(tr("Give up"), "editCancel", box);
    grid->addWidget(m_previous, 0, 0);
    grid->addWidget(m_next, 0, 1);
    grid->addWidget(m_remove, 1, 0);
    grid->addWidget(m_undo, 1, 1);
    grid->addWidget(m_finish, 2, 0);
    grid->addWidget(m_cancel, 2, 1);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_editor.walk(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_editor.walk(true); });
    connect(m_remove, &QPushButton::clicked, &m_editor, &SiteEditor::removeCorner);
    connect(m_undo, &QPushButton::clicked, &m_editor, &SiteEditor::undo);
    connect(m_finish, &QPushButton::clicked, &m_editor, &SiteEditor::finish);
    connect(m_cancel, &QPushButton::clicked, &m_editor, &SiteEditor::cancel);
    return box;
}

void EditPanel::showState() {
    const EditState& state = m_editor.state();
    m_task->setText(state.isActive ? state.task : tr("Nothing is being drawn."));
    m_advice->setText(state.isActive
                          ? state.advice
                          : tr("Draw a site, or change the outline of the selected one, from the Sites menu."));
    m_areas->setText(state.areas);
    m_flaw->setText(state.flaw);
    m_areas->setVisible(!state.areas.isEmpty());
    m_flaw->setVisible(!state.flaw.isEmpty());
    m_repair->setVisible(!state.flaw.isEmpty());
    const bool isTyped = state.isActive && (!state.hasCorners || state.corner);
    for (QLineEdit* line : {m_x, m_y}) line->setEnabled(isTyped);
    if (state.corner && !m_x->hasFocus()) m_x->setText(m_language.plainNumber(state.corner->x, 3));
    if (state.corner && !m_y->hasFocus()) m_y->setText(m_language.plainNumber(state.corner->y, 3));
    for (QPushButton* each : {m_previous, m_next}) each->setEnabled(state.hasCorners);
    m_remove->setEnabled(state.hasCorners && state.corner);
    m_undo->setEnabled(state.canUndo);
    m_finish->setEnabled(state.isActive);
    m_cancel->setEnabled(state.isActive);
    m_snapping->setChecked(m_editor.isSnapping());
}

void EditPanel::takeCoordinates() {
    const auto number = [](const QLineEdit& line) {
        bool isNumber = false;
        const double value = line.text().remove(u' ').remove(u'\u202f').replace(u',', u'.').toDouble(&isNumber);
        return isNumber ? std::optional{value} : std::nullopt;
    };
    const auto x = number(*m_x);
    const auto y = number(*m_y);
    if (x && y) m_editor.moveCorner({*x, *y});
    if (!x) m_x->setFocus();
}

} // namespace app::editing
