#include "help/shortcuts_dialog.h"

#include "help/folded.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace app::help {

namespace {

enum Column { kName, kKey, kMenu, kColumns };
constexpr int kRowRole = Qt::UserRole;

QString shown(const QKeySequence& key) {
    return key.toString(QKeySequence::NativeText);
}

// Only the first stroke of what was typed: two in a row are a slip more often than a wish.
QKeySequence firstStroke(const QKeySequence& typed) {
    return typed.isEmpty() ? QKeySequence{} : QKeySequence{typed[0]};
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ShortcutList list, std::vector<FixedKey> fixed, files::FileDialog& files,
                                 QWidget* parent)
    : QDialog(parent)
    , m_list(std::move(list))
    , m_fixed(std::move(fixed))
    , m_files(files)
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_message(new QLabel(this)) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(640, 600);
    m_filter->setObjectName(QStringLiteral("shortcutsFilter"));
    m_filter->setPlaceholderText(tr("Filter by action or key"));
    m_filter->setAccessibleName(tr("Filter by action or key"));
    m_filter->setClearButtonEnabled(true);
    m_message->setObjectName(QStringLiteral("shortcutMessage"));
    m_message->setWordWrap(true);
    makeTable();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(makeEditor());
    column->addWidget(m_message);
    column->addWidget(makeButtons());
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::showConflict);
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

void ShortcutsDialog::makeTable() {
    m_table->setObjectName(QStringLiteral("shortcutsTable"));
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setColumnCount(kColumns);
    m_table->setHeaderLabels({tr("Action"), tr("Key"), tr("Menu")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    for (int row = 0; row < static_cast<int>(m_list.rows().size()); ++row) {
        const ShortcutRow& line = m_list.rows()[static_cast<std::size_t>(row)];
        auto* item = new QTreeWidgetItem(m_table, {line.name, shown(line.current), line.menu});
        item->setData(kName, kRowRole, row);
    }
    for (const FixedKey& key : m_fixed) {
        auto* item = new QTreeWidgetItem(m_table, {key.name, key.keys, tr("Fixed")});
        item->setData(kName, kRowRole, -1);
    }
    for (const int column : {kName, kKey}) m_table->resizeColumnToContents(column);
}

QWidget* ShortcutsDialog::makeEditor() {
    auto* editor = new QWidget(this);
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&New key:"), editor);
    label->setBuddy(m_key);
    m_key->setObjectName(QStringLiteral("shortcutKey"));
    m_key->setAccessibleName(tr("New key of the chosen action"));
    m_assign = new QPushButton(tr("&Assign"), editor);
    m_assign->setObjectName(QStringLiteral("shortcutAssign"));
    m_remove = new QPushButton(tr("No &key"), editor);
    m_remove->setObjectName(QStringLiteral("shortcutRemove"));
    m_initial = new QPushButton(tr("As at &first"), editor);
    m_initial->setObjectName(QStringLiteral("shortcutInitial"));
    connect(m_assign, &QPushButton::clicked, this, [this] { assign(firstStroke(m_key->keySequence())); });
    connect(m_remove, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_initial, &QPushButton::clicked, this, [this] {
        if (const int current = currentRow(); current >= 0)
            assign(m_list.rows()[static_cast<std::size_t>(current)].initial);
    });
    row->addWidget(label);
    row->addWidget(m_key, 1);
    for (QPushButton* button : {m_assign, m_remove, m_initial}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return editor;
}

QWidget* ShortcutsDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString& text, const char* name, auto run) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
    };
    add(tr("All as at first"), "shortcutsReset", [this] { tell(m_list.reset()); });
    add(tr("Save the list…"), "shortcutsSave", &ShortcutsDialog::save);
    add(tr("Print the list…"), "shortcutsPrint", &ShortcutsDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

int ShortcutsDialog::currentRow() const {
    const QTreeWidgetItem* item = m_table->currentItem();
    return item ? item->data(kName, kRowRole).toInt() : -1;
}

void ShortcutsDialog::filter(const QString& typed) {
    const QStringList words = foldedWords(typed);
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_table->topLevelItem(i);
        const QString text = folded(item->text(kName) + u' ' + item->text(kKey));
        bool isMeant = true;
        for (const QString& word : words) isMeant = isMeant && text.contains(word);
        item->setHidden(!isMeant);
    }
}

void ShortcutsDialog::showCurrent() {
    const bool canChange = currentRow() >= 0;
    m_key->setEnabled(canChange);
    m_remove->setEnabled(canChange);
    m_initial->setEnabled(canChange);
    m_key->clear();
    showConflict();
    if (!canChange) m_message->setText(tr("This key belongs to the map or the tables, and cannot be changed."));
}

void ShortcutsDialog::showConflict() {
    const QKeySequence typed = firstStroke(m_key->keySequence());
    const int row = currentRow();
    m_assign->setEnabled(row >= 0 && !typed.isEmpty());
    const int holder = row >= 0 ? m_list.holderOf(typed, row) : -1;
    m_message->setText(holder < 0 ? QString{}
                                  : tr("%1 belongs to “%2”. Assigned here, it is taken away there.")
                                        .arg(shown(typed), m_list.rows()[static_cast<std::size_t>(holder)].name));
}

void ShortcutsDialog::assign(const QKeySequence& key) {
    const int row = currentRow();
    if (row < 0) return;
    const auto changed = m_list.assign(row, key);
    m_key->clear();
    tell(changed);
    if (changed.size() > 1)
        m_message->setText(
            tr("“%1” has no key any more.").arg(m_list.rows()[static_cast<std::size_t>(changed.back())].name));
}

// An action that loses its key comes before the one that takes it, so that no key does two things in between.
void ShortcutsDialog::tell(const std::vector<int>& rows) {
    for (auto at = rows.rbegin(); at != rows.rend(); ++at) {
        const ShortcutRow& line = m_list.rows()[static_cast<std::size_t>(*at)];
        m_table->topLevelItem(*at)->setText(kKey, shown(line.current));
        emit shortcutChanged(line.key, line.current);
    }
}

void ShortcutsDialog::save() {
    const QString path =
        m_files.save(this, tr("Save the list of keys"), tr("keyboard shortcuts.html"),
                     tr("Web page (*.html);;Text (*.txt)"), QStringLiteral("html"), settings::Folder::print);
    if (path.isEmpty()) return;
    QSaveFile file{path};
    const bool isPlain = path.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive);
    const QString text = isPlain ? plainList(m_list, m_fixed) : htmlList(m_list, m_fixed, windowTitle());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
    m_message->setText(isWritten ? tr("The list was written to %1.").arg(path)
                                 : tr("%1 could not be written: choose another folder.").arg(path));
}

void ShortcutsDialog::print() {
    QPrinter printer{QPrinter::HighResolution};
    printer.setDocName(windowTitle());
    QPrintDialog dialog{&printer, this};
    if (dialog.exec() != QDialog::Accepted) return;
    QTextDocument page;
    page.setHtml(htmlList(m_list, m_fixed, windowTitle()));
    page.print(&printer);
}

} // namespace app::help
