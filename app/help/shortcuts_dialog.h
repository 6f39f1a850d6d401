#pragma once

#include "files/file_dialog.h"
#include "help/shortcut_list.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace app::help {

// Every key of the program. A key is typed for the chosen action; where another action has it, that is told before it
// is taken. What changes is in force at once.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    // `files` asks where the list is to be written.
    ShortcutsDialog(ShortcutList list, std::vector<FixedKey> fixed, files::FileDialog& files,
                    QWidget* parent = nullptr);

    [[nodiscard]] const ShortcutList& list() const { return m_list; }

signals:
    // The action has another key now; empty: none.
    void shortcutChanged(const QString& action, const QKeySequence& key);

private:
    void makeTable();
    [[nodiscard]] QWidget* makeEditor();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] int currentRow() const; // of the list; -1 on a fixed key
    void filter(const QString& typed);
    void showCurrent();
    void showConflict();
    void assign(const QKeySequence& key);
    void tell(const std::vector<int>& rows);
    void save();
    void print();

    ShortcutList m_list;
    std::vector<FixedKey> m_fixed;
    files::FileDialog& m_files;
    QLineEdit* m_filter;
    QTreeWidget* m_table;
    QKeySequenceEdit* m_key;
    QPushButton* m_assign = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_initial = nullptr;
    QLabel* m_message;
};

} // namespace app::help
