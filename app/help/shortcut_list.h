#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <vector>

namespace app::help {

// A key that can be chosen.
struct ShortcutRow {
    QString key;  // of the action, as it is kept: "open_workspace"
    QString name; // as it is read
    QString menu;
    QKeySequence initial;
    QKeySequence current;
};

// A key that stands: of the map, of a table.
struct FixedKey {
    QString name;
    QString keys;
};

// The keys of all actions. One key does one thing: an action that takes a key takes it from the other.
class ShortcutList {
public:
    explicit ShortcutList(std::vector<ShortcutRow> rows);

    [[nodiscard]] const std::vector<ShortcutRow>& rows() const { return m_rows; }
    // The row that has the key, other than `row` itself; -1 where it is free or empty. A key also meets the start of a
    // longer sequence.
    [[nodiscard]] int holderOf(const QKeySequence& key, int row) const;
    // Gives the key to the row; whoever had it has none then. Returns the rows that changed.
    std::vector<int> assign(int row, const QKeySequence& key);
    // All as in the table. Returns the rows that changed.
    std::vector<int> reset();

    // What differs from the table: "open_workspace=Ctrl+Shift+O"; an empty key was taken away.
    [[nodiscard]] QStringList changed() const;
    // Takes what changed() gave; lines of actions that are no longer there are left out.
    void apply(const QStringList& changed);

private:
    std::vector<ShortcutRow> m_rows;
};

// The list as text to keep or print: plain lines "name<tab>key", or a page with a table.
[[nodiscard]] QString plainList(const ShortcutList& list, const std::vector<FixedKey>& fixed);
[[nodiscard]] QString htmlList(const ShortcutList& list, const std::vector<FixedKey>& fixed, const QString& title);

} // namespace app::help
