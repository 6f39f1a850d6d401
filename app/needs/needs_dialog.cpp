#include "needs/needs_dialog.h"

#include "text/code_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::needs {

using geo::domain::Filiere;
using geo::domain::Fill;
using geo::domain::Stage;

namespace {

template <geo::domain::Coded Enum>
QComboBox* choiceOf(const std::optional<Enum>& chosen, const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    for (std::size_t i = 0; i < geo::domain::codesOf<Enum>().size(); ++i)
        box->addItem(text::label(static_cast<Enum>(i)), static_cast<int>(i));
    if (chosen) box->setCurrentIndex(static_cast<int>(*chosen));
    return box;
}

} // namespace

NeedsDialog::NeedsDialog(const geo::domain::Project& project, const text::Language& language, bool isReadOnly,
                         QWidget* parent)
    : QDialog(parent)
    , m_seen(project)
    , m_form(new NeedsForm(language, this)) {
    setObjectName(QStringLiteral("needsDialog"));
    setWindowTitle(tr("Needs of %1").arg(text::fromUtf8(project.name)));
    auto* layout = new QVBoxLayout(this);
    auto* hint = new QLabel(tr("A required need leaves out the spaces that do not meet it; a preferred one only ranks "
                               "them; an empty need asks nothing."),
                            this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    QWidget* templates = makeTemplates();
    templates->setEnabled(!isReadOnly);
    layout->addWidget(templates);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    layout->addWidget(scroll, 1);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Keep the needs"));
    m_reset = buttons->button(QDialogButtonBox::Reset);
    layout->addWidget(buttons);
    m_form->setProject(project);
    m_form->setReadOnly(isReadOnly);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_form->setProject(m_seen);
        showState();
    });
    connect(m_form, &NeedsForm::changed, this, &NeedsDialog::showState);
    showState();
    resize(760, 680);
}

QWidget* NeedsDialog::makeTemplates() {
    auto* box = new QGroupBox(tr("What is usual"), this);
    auto* row = new QHBoxLayout(box);
    m_filiere = choiceOf(m_seen.filiere, "templateFiliere", box);
    m_filiere->setAccessibleName(tr("Filière of the template"));
    m_stage = choiceOf(m_seen.stage, "templateStage", box);
    m_stage->setAccessibleName(tr("Stage of the template"));
    auto* fillEmpty = new QPushButton(tr("&Fill what is empty"), box);
    fillEmpty->setObjectName(QStringLiteral("fillEmpty"));
    auto* more = new QToolButton(box);
    more->setObjectName(QStringLiteral("templateMenu"));
    more->setText(tr("&More"));
    more->setAccessibleName(tr("More about the template"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    menu->addAction(tr("&Replace the needs by the template"), this, [this] { emit templateWanted(Fill::all); })
        ->setObjectName(QStringLiteral("fillAll"));
    menu->addAction(tr("&Save these needs as the template"), this, &NeedsDialog::templateSaveWanted)
        ->setObjectName(QStringLiteral("saveTemplate"));
    menu->addAction(tr("&Back to the template of the program"), this, &NeedsDialog::templateResetWanted)
        ->setObjectName(QStringLiteral("resetTemplate"));
    more->setMenu(menu);
    row->addWidget(m_filiere, 1);
    row->addWidget(m_stage);
    row->addWidget(fillEmpty);
    row->addWidget(more);
    connect(fillEmpty, &QPushButton::clicked, this, [this] { emit templateWanted(Fill::empty); });
    return box;
}

Filiere NeedsDialog::filiere() const {
    return static_cast<Filiere>(m_filiere->currentData().toInt());
}

Stage NeedsDialog::stage() const {
    return static_cast<Stage>(m_stage->currentData().toInt());
}

void NeedsDialog::fill(const geo::domain::Project& needs, Fill how) {
    m_form->setProject(geo::domain::withNeeds(m_form->project(), needs, how));
    showState();
}

void NeedsDialog::showState() {
    const bool isChanged = geo::domain::toRecord(m_form->project()) != geo::domain::toRecord(m_seen);
    m_ok->setEnabled(isChanged && m_form->isSound());
    m_reset->setEnabled(isChanged);
}

} // namespace app::needs
