#include "help/command_palette.h"

#include "help/command_model.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace app::help {

CommandPalette::CommandPalette(std::vector<Command> commands, const QStringList& recent, QWidget* parent)
    : QDialog(parent)
    , m_model(new CommandModel(std::move(commands), recent, this))
    , m_field(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_why(new QLabel(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("What would you like to do, or see?"));
    m_field->setAccessibleName(tr("Command, layer, site, project or page of the help"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("paletteView"));
    m_view->setAccessibleName(tr("What was found"));
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_why->setObjectName(QStringLiteral("paletteWhy"));
    m_why->setWordWrap(true);
    arrange();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::setTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_view, &QTreeView::clicked, this, &CommandPalette::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommandPalette::showWhy);
    setTyped({});
    m_field->setFocus();
}

void CommandPalette::arrange() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_why);
    QHeaderView* heads = m_view->header();
    heads->setStretchLastSection(false);
    heads->setSectionResizeMode(0, QHeaderView::Stretch);
    heads->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    heads->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    resize(620, 420);
    if (const QWidget* above = parentWidget())
        move(above->mapToGlobal(QPoint{(above->width() - width()) / 2, above->height() / 8}));
}

void CommandPalette::setTyped(const QString& typed) {
    m_model->setTyped(typed);
    m_view->setCurrentIndex(m_model->index(0, 0));
    showWhy();
}

void CommandPalette::showWhy() {
    const Command* current = m_model->command(m_view->currentIndex().row());
    m_why->setText(!current ? tr("Nothing bears such a name.") : current->whyNot);
}

void CommandPalette::choose() {
    const Command* current = m_model->command(m_view->currentIndex().row());
    if (!current || !current->whyNot.isEmpty()) return;
    m_chosen = current;
    accept();
}

// The arrows move in the list while the letters go to the field.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QList<int> moves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
        if (moves.contains(key->key())) {
            QKeyEvent copy{key->type(), key->key(), key->modifiers()};
            QCoreApplication::sendEvent(m_view, &copy);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app::help
